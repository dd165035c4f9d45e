import { z } from 'zod';
import { commandIdSchema } from '../domain/command.ts';
import { connectionIdSchema } from '../domain/ids.ts';
import { managedSchema } from '../domain/managed.ts';
import { settingsSchema } from '../domain/settings.ts';
import { defineCall, defineEvent } from './define.ts';
import { leftPlaceSchema } from './left-place.ts';

export const appInfoSchema = z.object({
  version: z.string(),
  platform: z.enum(['darwin', 'win32', 'linux', 'other']),
  /** The operating system's user name, for a greeting and as who took a walk-in. */
  userName: z.string(),
  /** BCP 47 tag of the operating system. */
  systemLocale: z.string(),
  /** Only addresses on this computer can be connected to; the real CareerPlug is out of reach. */
  isLoopbackOnly: z.boolean(),
  /** What an administrator or the start command has filled in for the connect screen. */
  preset: z
    .object({
      name: z.string(),
      clientId: z.string(),
      /** True when the secret is known to main: the field may be left empty. */
      hasClientSecret: z.boolean(),
      appOrigin: z.string(),
      apiOrigin: z.string(),
    })
    .nullable(),
  /** What an administrator has decided for this computer; null where there is no such file. */
  managed: managedSchema.nullable(),
});
export type AppInfo = z.infer<typeof appInfoSchema>;

export const appCalls = {
  'app.info': defineCall({ input: z.void(), output: appInfoSchema, audience: ['desk', 'kiosk'] }),
  'settings.get': defineCall({ input: z.void(), output: settingsSchema, audience: ['desk', 'kiosk'] }),
  'settings.update': defineCall({
    input: settingsSchema.partial().strict(),
    output: settingsSchema,
  }),
  /** Prints what the page shows for paper, by the operating system's dialog. */
  'app.print': defineCall({ input: z.void(), output: z.void() }),
  /** Where the window of this connection was when it closed; null when nobody knows, or it was another's. */
  'place.get': defineCall({
    input: z.strictObject({ connectionId: connectionIdSchema }),
    output: z.object({ place: leftPlaceSchema.nullable() }),
  }),
  /** Kept on this computer until another connection's takes its place, or somebody signs out. */
  'place.keep': defineCall({ input: leftPlaceSchema, output: z.void() }),
} as const;

export const appEvents = {
  'settings.changed': defineEvent({ payload: settingsSchema, audience: ['desk', 'kiosk'] }),
  /** A menu item or a key of the operating system asks for a section or an action. */
  'app.command': defineEvent({
    payload: commandIdSchema,
  }),
} as const;
