import { join } from 'node:path';
import { bundle } from './bundled.ts';

let bundled: Promise<string> | null = null;

/** The stand-in for Electron, and what watches the main process on it. Electron doesn't translate itself at each start. */
export async function bundleDouble(): Promise<{ readonly runPath: string; readonly hookPath: string }> {
  bundled ??= bundle(
    'double',
    {
      run: 'e2e/electron-double/run.ts',
      'electron/electron': 'e2e/electron-double/electron/electron.ts',
      'watch-loop': 'bench/children/watch-loop.ts',
    },
    ['@playwright/test'],
  );
  const folder = await bundled;
  return { runPath: join(folder, 'run.js'), hookPath: join(folder, 'watch-loop.js') };
}
