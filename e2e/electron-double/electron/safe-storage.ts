import { createCipheriv, createDecipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from './app.ts';
import { noteWrapping } from './recording.ts';
import { strict } from './strict.ts';

/**
 * How the operating system's key store behaves:
 * `good` has a key; `weak` is Linux without a keyring (Chromium's key that is the same everywhere); `locked`
 * has a key it does not give out; `changed` has another key than it had; `rotated` knows its old key and has
 * a new one; `unavailable` is no store at all; `throwing` fails in every call.
 */
export type KeyStoreMode = 'good' | 'weak' | 'locked' | 'changed' | 'rotated' | 'unavailable' | 'throwing';

type Store = { mode: KeyStoreMode; keys: string[] };

/** The store lies beside the app's data, never in it, and outlives the app. */
function file(): string {
  const folder = process.env['ELECTRON_DOUBLE_KEYRING'] ?? `${app.getPath('userData')}.keyring`;
  mkdirSync(folder, { recursive: true });
  return join(folder, 'keyring.json');
}

function store(): Store & { key: Buffer } {
  let kept: Store = { mode: (process.env['ELECTRON_DOUBLE_KEY_STORE'] ?? 'good') as KeyStoreMode, keys: [] };
  let read = '';
  try {
    read = readFileSync(file(), 'utf8');
    kept = JSON.parse(read) as Store;
  } catch {
    // The first use makes it.
  }
  if (kept.keys.length === 0) kept.keys.push(randomBytes(32).toString('hex'));
  // A changed store has forgotten; a rotated one has not.
  if (kept.mode === 'changed') kept = { mode: 'good', keys: [randomBytes(32).toString('hex')] };
  if (kept.mode === 'rotated') kept = { mode: 'good', keys: [randomBytes(32).toString('hex'), ...kept.keys] };
  const text = JSON.stringify(kept);
  if (text !== read) {
    // A test may read or change it meanwhile: never half of it.
    writeFileSync(`${file()}.app`, text, { mode: 0o600 });
    renameSync(`${file()}.app`, file());
  }
  return { ...kept, key: Buffer.from(kept.keys[0] as string, 'hex') };
}

const weakKey = pbkdf2Sync('peanuts', 'saltysalt', 1, 16, 'sha1');
const weakIv = Buffer.alloc(16, ' ');

function encryptWeakly(plain: string): Buffer {
  const cipher = createCipheriv('aes-128-cbc', weakKey, weakIv);
  return Buffer.concat([Buffer.from('v10'), cipher.update(plain, 'utf8'), cipher.final()]);
}

function encryptStrongly(plain: string, key: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from('v11'), nonce, sealed, cipher.getAuthTag()]);
}

function decryptStrongly(wrapped: Buffer, key: Buffer): string | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(3, 15));
    decipher.setAuthTag(wrapped.subarray(-16));
    return Buffer.concat([decipher.update(wrapped.subarray(15, -16)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function decryptWeakly(wrapped: Buffer): string | null {
  try {
    const decipher = createDecipheriv('aes-128-cbc', weakKey, weakIv);
    return Buffer.concat([decipher.update(wrapped.subarray(3)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function encrypt(plain: string, caller: string): Buffer {
  noteWrapping(plain);
  if (!app.isReady()) throw new Error('safeStorage cannot be used before app is ready');
  const { mode, key } = store();
  if (mode === 'throwing' || mode === 'unavailable' || mode === 'locked') {
    throw new Error(`Error while encrypting the text provided to safeStorage.${caller}.`);
  }
  return mode === 'weak' ? encryptWeakly(plain) : encryptStrongly(plain, key);
}

function decrypt(wrapped: Buffer, caller: string): { result: string; shouldReEncrypt: boolean } {
  if (!app.isReady()) throw new Error('safeStorage cannot be used before app is ready');
  if (!Buffer.isBuffer(wrapped)) throw new Error(`Expected the first argument of ${caller}() to be a buffer`);
  if (wrapped.length === 0) return { result: '', shouldReEncrypt: false };
  const { mode, keys } = store();
  const failure = new Error(`Error while decrypting the ciphertext provided to safeStorage.${caller}.`);
  if (mode === 'locked')
    throw new Error(`safeStorage.${caller} is temporarily unavailable. Please try again.`);
  if (mode === 'throwing' || mode === 'unavailable') throw failure;
  const prefix = wrapped.subarray(0, 3).toString('latin1');
  if (prefix === 'v10') {
    const result = decryptWeakly(wrapped);
    if (result !== null) return { result, shouldReEncrypt: mode !== 'weak' };
  }
  if (prefix === 'v11' && mode !== 'weak') {
    for (const [age, key] of keys.entries()) {
      const result = decryptStrongly(wrapped, Buffer.from(key, 'hex'));
      if (result !== null) return { result, shouldReEncrypt: age > 0 };
    }
  }
  throw failure;
}

export const safeStorage = strict('safeStorage', {
  isAsyncEncryptionAvailable: async () => {
    if (!app.isReady()) return false;
    const { mode } = store();
    if (mode === 'throwing') throw new Error('The key store failed');
    return mode !== 'unavailable';
  },
  encryptStringAsync: async (plain: string) => encrypt(plain, 'encryptStringAsync'),
  decryptStringAsync: async (wrapped: Buffer) => decrypt(wrapped, 'decryptStringAsync'),
  getSelectedStorageBackend: () => {
    if (!app.isReady()) return 'unknown';
    return ['weak', 'unavailable'].includes(store().mode) ? 'basic_text' : 'gnome_libsecret';
  },
  // Deprecated, and typed all the same.
  isEncryptionAvailable: () => app.isReady() && ['good', 'changed', 'rotated'].includes(store().mode),
  encryptString: (plain: string) => encrypt(plain, 'encryptString'),
  decryptString: (wrapped: Buffer) => decrypt(wrapped, 'decryptString').result,
  setUsePlainTextEncryption: (_isUsed: boolean) => undefined,
});
