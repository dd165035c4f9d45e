import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../../../scripts/chromium.ts';

/** A real Chromium that stays on this computer. */
export async function launchChromium(options: {
  headless: boolean;
  args?: string[];
  /** The caller closes the browser at Ctrl+C; otherwise Playwright does, and ends the process with it. */
  handlesSignals?: boolean;
}): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  const executablePath = findChromium({ headless: options.headless });
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    headless: options.headless,
    handleSIGINT: options.handlesSignals !== true,
    handleSIGTERM: options.handlesSignals !== true,
    handleSIGHUP: options.handlesSignals !== true,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      // Whoever drives a browser is told where in its source every request and error began, for which V8 would read whole
      // scripts a second time. Without a driver, as in Electron, nobody asks; here it notes that the first time.
      '--js-flags=--no-enable-lazy-source-positions',
      // Not even a name is looked up outside.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ...(options.args ?? []),
    ],
  });
}
