import { z } from 'zod';
import { failureSchema } from './failure.ts';
import { connectionIdSchema } from './ids.ts';

export const connectionSchema = z.object({
  id: connectionIdSchema,
  /** What the person calls it; at first the account's name as CareerPlug gives it, or the host. */
  name: z.string().max(200),
  kind: z.enum(['careerplug', 'sample']),
  /** Address that serves OAuth, and the one that serves the API. Origins without a path. */
  appOrigin: z.url(),
  apiOrigin: z.url(),
});
export type Connection = z.infer<typeof connectionSchema>;

/** How well this computer can protect what Hiredesk keeps (vault and databases). */
export const protectionSchema = z.enum(['strong', 'weak', 'memory-only']);
export type Protection = z.infer<typeof protectionSchema>;

/** How this connection was signed in, and so what can be done when its tokens end. */
export const signInMethodSchema = z.enum(['browser', 'keys', 'token', 'sample']);
export type SignInMethod = z.infer<typeof signInMethodSchema>;

/** What an open connection is told with. */
const open = {
  connection: connectionSchema,
  protection: protectionSchema,
  method: signInMethodSchema,
  /** Epoch milliseconds after which nothing can be fetched or sent; only a pasted token has such an end. */
  endsAt: z.number().nullable(),
  /** When a code arrived last that nobody here had asked for; it was not used. */
  strayCodeAt: z.number().optional(),
};

export const sessionSchema = z.discriminatedUnion('kind', [
  /** Reading what is kept; lasts milliseconds. */
  z.object({ kind: z.literal('starting') }),
  /** Nobody is connected. `failure`: why the last try did not end in a sign-in. */
  z.object({ kind: z.literal('signed-out'), failure: failureSchema.nullable() }),
  z.object({
    kind: z.literal('waiting-for-browser'),
    startedAt: z.number(),
    /** CareerPlug's codes live ten minutes; then the sign-in is over. */
    expiresAt: z.number(),
    /** Something arrived that was not the answer we wait for; the wait goes on. */
    notice: failureSchema.nullable(),
  }),
  /** The code is being exchanged and the account read for the first time. */
  z.object({ kind: z.literal('redeeming') }),
  /**
   * The sign-in succeeded on a computer whose key store protects nothing from whoever can read its files.
   * Nothing is on the disk yet: the person decides.
   */
  z.object({
    kind: z.literal('consent-needed'),
    protection: z.literal('weak'),
    connectionName: z.string().max(200),
  }),
  z.object({
    kind: z.literal('signed-in'),
    ...open,
    /** Why a sign-in that was begun beside this one came to nothing; gone when another one begins. */
    attemptFailure: failureSchema.optional(),
  }),
  /** Everything cached stays readable and walk-ins can be taken; nothing can be fetched or sent. */
  z.object({
    kind: z.literal('sign-in-needed'),
    ...open,
    failure: failureSchema,
  }),
  /** The key store or the databases can't be opened; nothing was touched. */
  z.object({
    kind: z.literal('locked'),
    connection: connectionSchema.nullable(),
    failure: failureSchema,
  }),
]);
export type Session = z.infer<typeof sessionSchema>;
