import { safeStorage } from 'electron';
import type { Cipher } from './cipher.ts';
import type { Log } from './log.ts';
import { createSafeStorageCipher } from './safe-storage-cipher.ts';

/** The cipher of this computer. To be used after the app is ready. */
export function createElectronCipher(log: Log): Cipher {
  return createSafeStorageCipher({ safeStorage, platform: process.platform, log });
}
