import type { Protection } from '../../shared/domain/session.ts';
import type { Result } from '../../shared/domain/result.ts';

/** Wraps small secrets (keys, tokens) with the operating system's key store. */
export type Cipher = {
  readonly encrypt: (plain: string) => Promise<Result<Uint8Array>>;
  /** `needsReEncryption`: the operating system changed its key; encrypt and store again. */
  readonly decrypt: (wrapped: Uint8Array) => Promise<Result<{ plain: string; needsReEncryption: boolean }>>;
  /** `weak`: on some Linux desktops a constant key stands behind it (models: what we tell the person). */
  readonly protection: () => Promise<Result<Protection>>;
};
