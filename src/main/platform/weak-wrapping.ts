import { createDecipheriv, pbkdf2Sync } from 'node:crypto';

/**
 * Whether anybody who can read the file can also read the secret. Without a keyring, Chromium on Linux
 * wraps with a key that is the same on every computer (prefix `v10`, password `peanuts`), and a keyring
 * that answers with nothing has been seen to give `v11` with the key of an empty password. `backend` is the
 * name Electron gives the key store; `null` where it has none to give. Only meaningful on Linux: `v10`
 * stands for the Keychain on macOS and for DPAPI on Windows.
 */
export function isWeaklyWrapped(wrapped: Uint8Array, plain: string, backend: string | null): boolean {
  const bytes = Buffer.from(wrapped);
  const prefix = bytes.subarray(0, 3).toString('latin1');
  if (prefix === 'v10') return true;
  if (constantPasswords.some((password) => unwrap(bytes.subarray(3), password) === plain)) return true;
  // The secret portal (`v12`) is chosen apart from the backend that is named here.
  return prefix !== 'v12' && (backend === 'basic_text' || backend === 'unknown');
}

const constantPasswords = ['peanuts', ''] as const;

function unwrap(body: Buffer, password: string): string | null {
  try {
    const key = pbkdf2Sync(password, 'saltysalt', 1, 16, 'sha1');
    const decipher = createDecipheriv('aes-128-cbc', key, Buffer.alloc(16, ' '));
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
