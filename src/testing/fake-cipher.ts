import type { Failure } from '../shared/domain/failure.ts';
import type { Protection } from '../shared/domain/session.ts';
import { failed, ok, type Result } from '../shared/domain/result.ts';
import type { Cipher } from '../main/platform/cipher.ts';

export type FakeCipher = Cipher & {
  /** Every use fails in this way until it is null again. */
  readonly failWith: (failure: Failure | null) => void;
  /** From now on another key: what was wrapped before can't be opened. */
  readonly changeKey: () => void;
  /** What is wrapped reads as rotated until it is wrapped again. */
  readonly rotate: () => void;
};

/** A key store in memory. Not encryption: it only makes sure that nothing is readable as it was. */
export function createFakeCipher(protection: Protection = 'strong'): FakeCipher {
  let failure: Failure | null = null;
  let key = 1;
  let oldestGoodKey = 1;
  const mask = (bytes: Uint8Array, by: number): Uint8Array => bytes.map((byte) => byte ^ (by + 0x5a));

  function refused(): Result<never> | null {
    return failure && failed(failure);
  }

  return {
    failWith: (next) => {
      failure = next;
    },
    changeKey: () => {
      key += 1;
      oldestGoodKey = key;
    },
    rotate: () => {
      key += 1;
    },
    encrypt: (plain) => {
      const wrapped = mask(new TextEncoder().encode(plain), key);
      return Promise.resolve(refused() ?? ok(new Uint8Array([key, ...wrapped])));
    },
    decrypt: (wrapped) => {
      const [by = 0, ...rest] = wrapped;
      if (failure) return Promise.resolve(failed(failure));
      if (by < oldestGoodKey || by > key) {
        return Promise.resolve(failed({ kind: 'storage', reason: 'wrong-key' }));
      }
      const plain = new TextDecoder().decode(mask(new Uint8Array(rest), by));
      return Promise.resolve(ok({ plain, needsReEncryption: by !== key }));
    },
    protection: () => Promise.resolve(refused() ?? ok(protection)),
  };
}
