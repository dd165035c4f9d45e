import { z } from 'zod';
import { exportColumnSchema, exportFormatSchema } from '../domain/export.ts';
import { defineCall, defineEvent } from './define.ts';
import { selectionSchema } from './marks.ts';

export const exportCalls = {
  /**
   * Writes people into a file that a person names in the operating system's dialog. Answers when it is done: how
   * many are in it, and how many were erased or forgotten since they were chosen. `cancelled`: nothing was written,
   * at the dialog or by `export.cancel`. One at a time.
   */
  'export.start': defineCall({
    input: z.strictObject({
      selection: selectionSchema,
      format: exportFormatSchema,
      columns: z.array(exportColumnSchema).min(1).max(exportColumnSchema.options.length),
    }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('cancelled') }),
      z.object({
        kind: z.literal('done'),
        writtenCount: z.int(),
        missingCount: z.int(),
        fileName: z.string(),
      }),
    ]),
  }),
  'export.cancel': defineCall({ input: z.void(), output: z.void() }),
} as const;

export const exportEvents = {
  'export.progress': defineEvent({ payload: z.object({ doneCount: z.int(), totalCount: z.int() }) }),
} as const;
