import { z } from 'zod';
import { safeDetail } from './safe-detail.ts';

/**
 * Everything that can go wrong, as one closed union. `detail` is for the Details line and for support:
 * redacted, never the sentence a person reads first; that sentence comes from the message catalogue by
 * `kind` and `reason`.
 */
const detail = z.string().overwrite(safeDetail).optional();

export const failureSchema = z.discriminatedUnion('kind', [
  /** No request reached a server. `no-internet`: nothing is reachable; `unreachable`: this host is not. */
  z.object({
    kind: z.literal('offline'),
    reason: z.enum(['no-internet', 'unreachable', 'certificate']),
    host: z.string().optional(),
    detail,
  }),
  /** The server took too long. Whether it acted on the request is unknown. */
  z.object({ kind: z.literal('timeout'), host: z.string().optional(), detail }),
  /** Asked to slow down. `retryAt` in epoch milliseconds. */
  z.object({ kind: z.literal('throttled'), retryAt: z.number(), detail }),
  /** Nobody is signed in, or the sign-in has ended and must be repeated. */
  z.object({
    kind: z.literal('signed-out'),
    reason: z.enum(['never-signed-in', 'ended', 'refused-by-resources']),
    detail,
  }),
  /** CareerPlug understood, and this account may not. */
  z.object({ kind: z.literal('forbidden'), detail }),
  z.object({ kind: z.literal('not-found'), detail }),
  /** Understood and refused; trying the same again will be refused again. */
  z.object({
    kind: z.literal('rejected'),
    reason: z.enum([
      'invalid-input',
      'invalid-client',
      'invalid-grant',
      'invalid-scope',
      'access-denied',
      'code-expired',
      'foreign-state',
      'unsolicited-code',
      'cancelled',
      'host-not-allowed',
      'validation',
      'duplicate-person',
      'wrong-state',
      'weak-encryption',
    ]),
    /** Names of the fields that were refused, in our own words (`phone`, `email`, `answers.12`). */
    fields: z.array(z.string()).optional(),
    detail,
  }),
  /** A file that a person chose, or its passphrase, is not what is wanted; nothing of it was taken. */
  z.object({
    kind: z.literal('file'),
    reason: z.enum([
      'wrong-passphrase',
      'foreign',
      'damaged',
      'newer',
      'empty',
      'too-large',
      'other-company',
    ]),
    detail,
  }),
  /** Something answered that is not what CareerPlug answers: HTML, half a body, another shape, a 5xx. */
  z.object({
    kind: z.literal('unexpected-answer'),
    reason: z.enum(['not-json', 'wrong-shape', 'server-error', 'redirect']),
    status: z.number().optional(),
    detail,
  }),
  /** This computer could not read or write what it keeps. */
  z.object({
    kind: z.literal('storage'),
    reason: z.enum(['disk-full', 'read-only', 'damaged', 'wrong-key', 'busy', 'newer-version', 'unknown']),
    detail,
  }),
  /** The operating system's key store is locked or not there. */
  z.object({ kind: z.literal('locked'), reason: z.enum(['key-store-locked', 'key-store-missing']), detail }),
]);

export type Failure = z.infer<typeof failureSchema>;
