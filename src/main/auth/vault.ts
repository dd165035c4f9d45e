import { join } from 'node:path';
import { z } from 'zod';
import { tokenSetSchema } from '../../careerplug/oauth/token-set.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import { connectionSchema } from '../../shared/domain/session.ts';
import type { Cipher } from '../platform/cipher.ts';
import type { Files } from '../platform/files.ts';
import type { Log } from '../platform/log.ts';

const keysSchema = z.strictObject({
  clientId: z.string(),
  clientSecret: z.string(),
  redirectUri: z.string(),
  scope: z.string().nullable(),
});

/** Everything about one connection that must stay secret, and enough to know it by when all else is gone. */
export const vaultSchema = z.strictObject({
  version: z.literal(1),
  connection: connectionSchema,
  /** Which server, application and person this is; see `identityOf`. */
  identity: z.string(),
  /** `staged`: written before it was known whose tokens these are; worth nothing after a crash. */
  stage: z.enum(['staged', 'kept']),
  /** null for a pasted token, and after signing out with applications left behind. */
  keys: keysSchema.nullable(),
  grant: z.enum(['browser', 'keys', 'token']),
  /** null after signing out. */
  tokens: tokenSetSchema.nullable(),
  /** 32 bytes in hex: opens mirror.db and desk.db. Never changes while they exist. */
  databaseKey: z.string().regex(/^[0-9a-f]{64}$/u),
});
export type VaultContents = z.infer<typeof vaultSchema>;

/** The vault file of one connection's folder. What was written is on the disk when the promise resolves. */
export type Vault = {
  /** null: there is no such file. */
  readonly read: (folder: string) => Promise<Result<VaultContents | null>>;
  readonly write: (folder: string, contents: VaultContents) => Promise<Result<void>>;
};

export function createVault(deps: {
  readonly files: Files;
  readonly cipher: Cipher;
  readonly log: Log;
}): Vault {
  const { files, cipher, log } = deps;

  async function write(folder: string, contents: VaultContents): Promise<Result<void>> {
    const wrapped = await cipher.encrypt(JSON.stringify(contents));
    if (!wrapped.ok) return wrapped;
    const ready = await files.ensureFolder(folder);
    if (!ready.ok) return ready;
    return files.writeAtomically(pathIn(folder), wrapped.value);
  }

  return {
    write,
    read: async (folder) => {
      const bytes = await files.read(pathIn(folder));
      if (!bytes.ok) return bytes;
      if (bytes.value === null) return ok(null);
      const unwrapped = await cipher.decrypt(bytes.value);
      if (!unwrapped.ok) return unwrapped;
      const contents = parse(unwrapped.value.plain);
      if (contents === null) {
        log.error('vault.unreadable');
        return failed({ kind: 'storage', reason: 'damaged' });
      }
      if (unwrapped.value.needsReEncryption) {
        const rewritten = await write(folder, contents);
        if (!rewritten.ok) log.warn('vault.not-rewrapped', { kind: rewritten.failure.kind });
      }
      return ok(contents);
    },
  };
}

function pathIn(folder: string): string {
  return join(folder, 'vault.bin');
}

function parse(plain: string): VaultContents | null {
  try {
    const parsed = vaultSchema.safeParse(JSON.parse(plain));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
