import { z } from 'zod';
import { localeSchema } from './locale.ts';
import { updateChannelSchema } from './update.ts';

/** What keeps an administrator's file from being used; `field` as it is written there, empty for the whole file. */
export const presetProblemSchema = z.object({
  field: z.string().max(200),
  what: z.enum([
    'not-json',
    'unreadable',
    'anybody-can-change-it',
    'unknown-field',
    'missing',
    'wrong-value',
    'wrong-address',
  ]),
});
export type PresetProblem = z.infer<typeof presetProblemSchema>;

/** What an administrator has decided for everybody on this computer: shown, and not to be changed here. */
export const managedSchema = z.object({
  /** The file that was read; for support. */
  path: z.string().max(1000),
  connection: z
    .object({
      name: z.string(),
      appOrigin: z.string(),
      apiOrigin: z.string(),
      clientId: z.string(),
      returnsBy: z.enum(['callback', 'pasted-code']),
    })
    .nullable(),
  language: localeSchema.nullable(),
  channel: updateChannelSchema.nullable(),
  /** Where newer versions come from instead of our own place. */
  updatesAddress: z.string().nullable(),
  /** Any at all: nothing of the file counts, and no update is installed. */
  problems: z.array(presetProblemSchema).max(50),
});
export type Managed = z.infer<typeof managedSchema>;
