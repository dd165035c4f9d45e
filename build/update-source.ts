import { z } from 'zod';

/**
 * Where an installed Hiredesk looks for newer ones, and the key that must have signed what it finds. In the
 * archive, so that whoever changes it changes a signed file.
 */
export type UpdateSource = {
  readonly addresses: { readonly stable: string; readonly beta: string };
  /** Ed25519, PEM. */
  readonly publicKey: string;
};

const environmentSchema = z.object({
  // Set by GitHub; releases of that repository are the place unless another is named.
  GITHUB_REPOSITORY: z.string().optional(),
  HIREDESK_UPDATES_ADDRESS: z.string().optional(),
  HIREDESK_UPDATES_PUBLIC_KEY: z.string().optional(),
});

/** Null where no key is named: such a package looks for nothing, and says so. */
export function updateSource(environment: Readonly<Record<string, string | undefined>>): UpdateSource | null {
  const named = environmentSchema.parse(environment);
  const publicKey = named.HIREDESK_UPDATES_PUBLIC_KEY ?? '';
  if (publicKey === '') return null;
  const own = named.HIREDESK_UPDATES_ADDRESS ?? '';
  if (own !== '') return { addresses: { stable: own, beta: own }, publicKey };
  const releases = `https://github.com/${named.GITHUB_REPOSITORY ?? ''}/releases`;
  if (!named.GITHUB_REPOSITORY) throw new Error('A key for updates is named, but no address');
  return {
    // `beta` is one release that is filled anew each time; what is stable goes there as well.
    addresses: { stable: `${releases}/latest/download`, beta: `${releases}/download/beta` },
    publicKey,
  };
}
