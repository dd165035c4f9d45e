import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createFakeLog } from '../../testing/fake-log.ts';
import { createSafeStorageCipher, type KeyStore } from './safe-storage-cipher.ts';
import { isWeaklyWrapped } from './weak-wrapping.ts';

/** As Chromium wraps on Linux with a key that everybody knows. */
function wrapWith(password: string, prefix: string, plain: string): Buffer {
  const key = pbkdf2Sync(password, 'saltysalt', 1, 16, 'sha1');
  const cipher = createCipheriv('aes-128-cbc', key, Buffer.alloc(16, ' '));
  return Buffer.concat([Buffer.from(prefix), cipher.update(plain), cipher.final()]);
}

test.each([
  ['the constant key', wrapWith('peanuts', 'v10', 'secret'), 'basic_text', true],
  [
    'the constant key, though a keyring is named',
    wrapWith('peanuts', 'v10', 'secret'),
    'gnome_libsecret',
    true,
  ],
  ['the key of an empty password', wrapWith('', 'v11', 'secret'), 'gnome_libsecret', true],
  ['a key of a keyring', wrapWith('from the keyring', 'v11', 'secret'), 'gnome_libsecret', false],
  ['no keyring, whatever the bytes look like', Buffer.from(randomBytes(40)), 'basic_text', true],
  ['the secret portal', Buffer.concat([Buffer.from('v12'), randomBytes(40)]), 'basic_text', false],
])('knows weak protection: %s', (_what, wrapped, backend, expected) => {
  expect(isWeaklyWrapped(wrapped, 'secret', backend)).toBe(expected);
});

type Mode = 'good' | 'locked' | 'missing' | 'throwing' | 'other-key';

function keyStore(mode: () => Mode, password = 'from the keyring'): KeyStore {
  const refuse = (): void => {
    if (mode() === 'locked' || mode() === 'throwing') throw new Error('temporarily unavailable');
  };
  return {
    isAsyncEncryptionAvailable: async () => {
      if (mode() === 'throwing') throw new Error('failed');
      return mode() !== 'missing';
    },
    encryptStringAsync: async (plain) => {
      refuse();
      return wrapWith(password, password === 'peanuts' ? 'v10' : 'v11', plain);
    },
    decryptStringAsync: async (wrapped) => {
      refuse();
      if (mode() === 'other-key') throw new Error('Error while decrypting');
      return { result: wrapped.toString('hex'), shouldReEncrypt: true };
    },
    getSelectedStorageBackend: () => (mode() === 'missing' ? 'basic_text' : 'gnome_libsecret'),
  };
}

const cipherOf = (mode: () => Mode, password?: string, platform: NodeJS.Platform = 'linux') =>
  createSafeStorageCipher({ safeStorage: keyStore(mode, password), platform, log: createFakeLog() });

test('wraps, unwraps, and passes on that the key has changed', async () => {
  const cipher = cipherOf(() => 'good');
  const wrapped = await cipher.encrypt('secret');
  expect(wrapped.ok).toBe(true);
  expect(await cipher.decrypt(Buffer.from('ab', 'hex'))).toEqual({
    ok: true,
    value: { plain: 'ab', needsReEncryption: true },
  });
});

test.each([
  ['locked', 'key-store-locked'],
  ['throwing', 'key-store-locked'],
  ['missing', 'key-store-missing'],
] as const)('a %s key store is a reason to try again, not an error of the data', async (mode, reason) => {
  const cipher = cipherOf(() => mode);
  const failure = { ok: false, failure: { kind: 'locked', reason } };
  expect(await cipher.encrypt('secret')).toMatchObject(failure);
  expect(await cipher.decrypt(new Uint8Array([1]))).toMatchObject(failure);
  expect(await cipher.protection()).toMatchObject(failure);
});

test('a store that works and cannot unwrap has another key', async () => {
  expect(await cipherOf(() => 'other-key').decrypt(new Uint8Array([1]))).toMatchObject({
    failure: { kind: 'storage', reason: 'wrong-key' },
  });
});

test('protection is told after the store was locked and opened', async () => {
  let mode: Mode = 'locked';
  const cipher = cipherOf(() => mode);
  expect((await cipher.protection()).ok).toBe(false);
  mode = 'good';
  expect(await cipher.protection()).toEqual({ ok: true, value: 'strong' });
  expect(await cipherOf(() => 'good', 'peanuts').protection()).toEqual({ ok: true, value: 'weak' });
  expect(await cipherOf(() => 'good', 'peanuts', 'darwin').protection()).toEqual({
    ok: true,
    value: 'strong',
  });
});
