import { randomUUID } from 'node:crypto';
import type { SafeStorage } from 'electron';
import type { Protection } from '../../shared/domain/session.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { Cipher } from './cipher.ts';
import type { Log } from './log.ts';
import { isWeaklyWrapped } from './weak-wrapping.ts';

export type KeyStore = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

/**
 * The operating system's key store through Electron's asynchronous API. A store that is locked, missing or
 * failing is `locked`: nothing was lost and trying again may help. A store that answers and still cannot
 * unwrap holds another key than the one we wrapped with: `storage`/`wrong-key`.
 */
export function createSafeStorageCipher(deps: {
  readonly safeStorage: KeyStore;
  readonly platform: NodeJS.Platform;
  readonly log: Log;
}): Cipher {
  const { safeStorage, log } = deps;
  const isLinux = deps.platform === 'linux';
  let knownProtection: Protection | null = null;

  async function requireAvailable(): Promise<Result<void>> {
    try {
      if (await safeStorage.isAsyncEncryptionAvailable()) return ok(undefined);
    } catch (error) {
      log.warn('key-store.failed', { during: 'asking', error: nameOf(error) });
    }
    const reason = isLinux && backend() === 'basic_text' ? 'key-store-missing' : 'key-store-locked';
    return failed({ kind: 'locked', reason });
  }

  function backend(): string | null {
    return isLinux ? safeStorage.getSelectedStorageBackend() : null;
  }

  async function encrypt(plain: string): Promise<Result<Uint8Array>> {
    const available = await requireAvailable();
    if (!available.ok) return available;
    try {
      return ok(new Uint8Array(await safeStorage.encryptStringAsync(plain)));
    } catch (error) {
      log.warn('key-store.failed', { during: 'wrapping', error: nameOf(error) });
      return failed({ kind: 'locked', reason: 'key-store-locked' });
    }
  }

  async function decrypt(
    wrapped: Uint8Array,
  ): Promise<Result<{ plain: string; needsReEncryption: boolean }>> {
    const available = await requireAvailable();
    if (!available.ok) return available;
    try {
      const answer = await safeStorage.decryptStringAsync(Buffer.from(wrapped));
      return ok({ plain: answer.result, needsReEncryption: answer.shouldReEncrypt });
    } catch (error) {
      log.warn('key-store.failed', { during: 'unwrapping', error: nameOf(error) });
      // A store that was locked a moment ago fails in the same words as a foreign key: ask it to do
      // something that needs no old key, and believe what it does.
      const probe = await encrypt('probe');
      if (!probe.ok) return probe;
      return failed({ kind: 'storage', reason: 'wrong-key' });
    }
  }

  return {
    encrypt,
    decrypt,
    protection: async () => {
      if (knownProtection !== null) return ok(knownProtection);
      if (!isLinux) {
        const available = await requireAvailable();
        return available.ok ? ok((knownProtection = 'strong')) : available;
      }
      const probe = randomUUID();
      const wrapped = await encrypt(probe);
      if (!wrapped.ok) return wrapped;
      knownProtection = isWeaklyWrapped(wrapped.value, probe, backend()) ? 'weak' : 'strong';
      if (knownProtection === 'weak') log.warn('key-store.weak', { backend: backend() });
      return ok(knownProtection);
    },
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
