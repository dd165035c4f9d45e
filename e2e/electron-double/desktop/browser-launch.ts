import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../../../scripts/chromium.ts';

/** A real Chromium that stays on this computer. */
export async function launchChromium(options: { headless: boolean; args?: string[] }): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    headless: options.headless,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      // Not even a name is looked up outside.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ...(options.args ?? []),
    ],
  });
}
