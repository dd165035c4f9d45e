import { z } from 'zod';

/** Which versions a computer gets: `beta` the newest, `off` none. */
export const updateChannelSchema = z.enum(['stable', 'beta', 'off']);

/** Where looking for a newer Hiredesk stands. Times in epoch milliseconds. */
export const updateStateSchema = z.discriminatedUnion('kind', [
  /** `by-package-manager`: deb and rpm are brought up to date by the system. */
  z.object({
    kind: z.literal('off'),
    reason: z.enum(['not-installed', 'no-address', 'by-administrator', 'by-package-manager']),
  }),
  z.object({ kind: z.literal('idle'), checkedAt: z.number().nullable() }),
  z.object({ kind: z.literal('checking') }),
  z.object({ kind: z.literal('downloading'), version: z.string(), percent: z.int().min(0).max(100) }),
  /** On this computer, checked; installed when Hiredesk is quit. */
  z.object({ kind: z.literal('ready'), version: z.string() }),
  /** Nothing was changed; tried again later. `not-signed`: whoever made it does not have our key. */
  z.object({
    kind: z.literal('failed'),
    reason: z.enum(['unreachable', 'not-signed', 'damaged']),
    checkedAt: z.number(),
  }),
]);
export type UpdateState = z.infer<typeof updateStateSchema>;
