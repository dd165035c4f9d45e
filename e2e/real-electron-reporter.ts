import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';
import { findElectron } from './real-electron.ts';

/** Says at the end what was not seen on real Electron. */
class RealElectronReporter implements Reporter {
  private specCount = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.specCount = suite
      .allTests()
      .filter(
        (test) => test.parent.project()?.name === 'double' && !test.location.file.includes('electron-double'),
      ).length;
  }

  onEnd(): void {
    if (findElectron() !== null || this.specCount === 0) return;
    console.log(
      `\nNOT RUN on real Electron: its executable is not on this machine. ${this.specCount} specs ran on the double.\n`,
    );
  }

  printsToStdio(): boolean {
    return false;
  }
}

// oxlint-disable-next-line import/no-default-export -- Playwright loads reporters so
export default RealElectronReporter;
