import { z } from 'zod';
import { sessionSchema } from '../domain/session.ts';
import { defineCall, defineEvent } from './define.ts';

const nothing = z.void();
const key = z.string().max(500);

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
      scope: z.string().max(200).optional(),
      appOrigin: z.string().max(500).optional(),
      apiOrigin: z.string().max(500).optional(),
    }),
    output: sessionSchema,
  }),
  /** Repeats the sign-in of the current connection with the keys in the vault. */
  'session.signInAgain': defineCall({ input: nothing, output: sessionSchema }),
  'session.openBrowserAgain': defineCall({ input: nothing, output: nothing }),
  /** Puts the sign-in address on the clipboard. */
  'session.copyLink': defineCall({ input: nothing, output: nothing }),
  /** The code CareerPlug shows, or the whole address of the page that shows it. */
  'session.pasteCode': defineCall({
    input: z.strictObject({ text: z.string().max(5000) }),
    output: sessionSchema,
  }),
  'session.cancelSignIn': defineCall({ input: nothing, output: sessionSchema }),
  /** Opens the made-up company; needs no account and no internet. */
  'session.exploreSample': defineCall({ input: nothing, output: sessionSchema }),
  /** Tries again to open the vault and the databases after `locked`. */
  'session.unlock': defineCall({ input: nothing, output: sessionSchema }),
  /** What would be left behind by signing out. */
  'session.signOutPreview': defineCall({
    input: nothing,
    output: z.object({ unsentCount: z.int(), draftCount: z.int() }),
  }),
  /** Revokes the tokens and wipes the mirror. Unsent applications stay locked on this computer. */
  'session.signOut': defineCall({ input: nothing, output: sessionSchema }),
} as const;

export const sessionEvents = {
  'session.changed': defineEvent({ payload: sessionSchema, audience: ['desk', 'kiosk'] }),
} as const;
