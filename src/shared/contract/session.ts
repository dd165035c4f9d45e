import { z } from 'zod';
import { failureSchema } from '../domain/failure.ts';
import { outboxRowSchema } from '../domain/outbox-entry.ts';
import { sessionSchema } from '../domain/session.ts';
import { defineCall, defineEvent } from './define.ts';

const nothing = z.void();
const key = z.string().max(500);
const servers = {
  scope: z.string().max(200).optional(),
  appOrigin: z.string().max(500).optional(),
  apiOrigin: z.string().max(500).optional(),
};

/** One thing that a signed-in connection must be able to do. `not-tried`: what it needs has failed. */
export const connectionCheckSchema = z.object({
  what: z.enum(['token', 'jobs', 'applicants']),
  outcome: z.enum(['works', 'failed', 'not-tried']),
  failure: failureSchema.nullable(),
});
export type ConnectionCheck = z.infer<typeof connectionCheckSchema>;

/** What happens to applications that nobody has received; `typedCount` is the number the person typed. */
export const unsentChoiceSchema = z.union([
  z.literal('keep-locked'),
  z.strictObject({ kind: z.literal('delete'), typedCount: z.int().nonnegative() }),
]);
export type UnsentChoice = z.infer<typeof unsentChoiceSchema>;

export const sessionCalls = {
  'session.get': defineCall({ input: nothing, output: sessionSchema, audience: ['desk', 'kiosk'] }),
  /**
   * Starts a sign-in in the person's own browser; the session becomes `waiting-for-browser`. Origins that
   * are left out are CareerPlug's own (or the preset's). The secret crosses this door once and only inwards.
   */
  'session.signInWithBrowser': defineCall({
    input: z.strictObject({
      clientId: key,
      clientSecret: key,
      /** Address registered with the application in CareerPlug: our own scheme, or the code page. */
      returnsBy: z.enum(['callback', 'pasted-code']),
      ...servers,
    }),
    output: sessionSchema,
  }),
  /**
   * Signs in with the application's own keys (client credentials); asked again silently for ever. A trouble
   * is told by the session; where another account stands or is locked, this call fails with it as well.
   */
  'session.signInWithKeys': defineCall({
    input: z.strictObject({ clientId: key, clientSecret: key, ...servers }),
    output: sessionSchema,
  }),
  /** Signs in with an access token that an administrator was shown; it can't be renewed. */
  'session.signInWithToken': defineCall({
    input: z.strictObject({
      token: z.string().max(8192),
      appOrigin: servers.appOrigin,
      apiOrigin: servers.apiOrigin,
    }),
    output: sessionSchema,
  }),
  /** Tries what the open connection must be able to do, one after the other. */
  'session.test': defineCall({
    input: nothing,
    output: z.object({ checks: z.array(connectionCheckSchema) }),
  }),
  /**
   * Repeats the sign-in of the current connection with the keys in the vault. `wrong-state` for a pasted
   * token: there is nothing to repeat it with.
   */
  'session.signInAgain': defineCall({ input: nothing, output: sessionSchema }),
  'session.openBrowserAgain': defineCall({ input: nothing, output: nothing }),
  /** Puts the sign-in address on the clipboard. */
  'session.copyLink': defineCall({ input: nothing, output: nothing }),
  /** Puts our callback address on the clipboard, as it must be registered with the application. */
  'session.copyCallbackAddress': defineCall({ input: nothing, output: nothing }),
  /** The code CareerPlug shows, or the whole address of the page that shows it. */
  'session.pasteCode': defineCall({
    input: z.strictObject({ text: z.string().max(5000) }),
    output: sessionSchema,
  }),
  'session.cancelSignIn': defineCall({ input: nothing, output: sessionSchema }),
  /** Opens the made-up company; needs no account and no internet. */
  'session.exploreSample': defineCall({ input: nothing, output: sessionSchema }),
  /** Answers `consent-needed`. `cancel` revokes what was signed in to. */
  'session.answerWeakProtection': defineCall({
    input: z.strictObject({ answer: z.enum(['keep-anyway', 'memory-only', 'cancel']) }),
    output: sessionSchema,
  }),
  /**
   * After `locked`. `set-aside` moves a connection whose files can't be read to a dated name beside them and
   * deletes nothing; offered for failures of kind `storage` with reason `damaged` or `wrong-key` only.
   */
  'session.recover': defineCall({
    input: z.strictObject({ choice: z.enum(['retry', 'set-aside']) }),
    output: sessionSchema,
  }),
  /** What would be left behind by signing out. The names are of applications, not of drafts. */
  'session.signOutPreview': defineCall({
    input: nothing,
    output: z.object({
      unsent: z.array(outboxRowSchema.pick({ id: true, personName: true, jobName: true, takenAt: true })),
      unsentCount: z.int(),
      draftCount: z.int(),
    }),
  }),
  /**
   * Revokes the tokens (later, when the server can't be reached) and wipes tokens, mirror, caches and crash
   * dumps. `keep-locked` keeps unsent applications and drafts encrypted until the same person signs in again;
   * `delete` is refused (`invalid-input`, field `typedCount`) unless the number is unsent plus drafts.
   */
  'session.signOut': defineCall({
    input: z.strictObject({ unsent: unsentChoiceSchema }),
    output: sessionSchema,
  }),
} as const;

export const sessionEvents = {
  'session.changed': defineEvent({ payload: sessionSchema, audience: ['desk', 'kiosk'] }),
} as const;
