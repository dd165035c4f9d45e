import { z } from 'zod';
import { exportColumnSchema, exportFormatSchema } from '../domain/export.ts';
import { applicantIdSchema } from '../domain/ids.ts';
import { decisionSchema, starsSchema } from '../domain/mark.ts';
import { defineCall, defineEvent } from './define.ts';
import { selectionSchema } from './marks.ts';

/** Some twenty pages: who wants more on paper narrows the list, or exports it. */
export const mostOnPaper = 500;

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
  /** What a list on paper tells of people, in the view's order: the first `mostOnPaper` of `totalCount`. */
  'export.listForPaper': defineCall({
    input: z.strictObject({ selection: selectionSchema }),
    output: z.object({
      totalCount: z.int(),
      people: z
        .array(
          z.object({
            id: applicantIdSchema,
            name: z.string(),
            phone: z.string(),
            jobName: z.string(),
            locationName: z.string(),
            status: z.string(),
            stepName: z.string(),
            appliedAt: z.number().nullable(),
            decision: decisionSchema.nullable(),
            stars: starsSchema,
          }),
        )
        .max(mostOnPaper),
    }),
  }),
  'export.cancel': defineCall({ input: z.void(), output: z.void() }),
} as const;

export const exportEvents = {
  'export.progress': defineEvent({ payload: z.object({ doneCount: z.int(), totalCount: z.int() }) }),
} as const;
