import { z } from 'zod';
import { connectionIdSchema } from '../domain/ids.ts';
import { connectionSchema, sessionSchema } from '../domain/session.ts';
import { defineCall, defineEvent } from './define.ts';

export const connectionRowSchema = z.object({
  connection: connectionSchema,
  isCurrent: z.boolean(),
  /** False after signing out with applications left behind, and where a new sign-in is needed. */
  isSignedIn: z.boolean(),
  /** Applications and drafts that nobody has received; null where it can't be told now. */
  unsentCount: z.int().nullable(),
});
export type ConnectionRow = z.infer<typeof connectionRowSchema>;

const list = z.object({ connections: z.array(connectionRowSchema) });
const id = connectionIdSchema;

export const connectionCalls = {
  'connections.list': defineCall({ input: z.void(), output: list }),
  /** Closes the open one and opens another. `signed-out` for one that was signed out: it stays locked. */
  'connections.switch': defineCall({ input: z.strictObject({ id }), output: sessionSchema }),
  'connections.rename': defineCall({
    input: z.strictObject({ id, name: z.string().trim().min(1).max(200) }),
    output: list,
  }),
  /**
   * Revokes its tokens and deletes everything of it. Refused (`invalid-input`, field `typedCount`) unless
   * `typedCount` is the number of what nobody has received; may be left out where that is none.
   */
  'connections.remove': defineCall({
    input: z.strictObject({ id, typedCount: z.int().nonnegative().optional() }),
    output: list,
  }),
} as const;

export const connectionEvents = {
  /** The list, a name, or what is signed in has changed: read the list again. */
  'connections.changed': defineEvent({ payload: z.strictObject({}) }),
} as const;
