import { z } from 'zod';
import { applicantQuerySchema } from './applicant.ts';

export const savedViewIdSchema = z.uuid().brand<'SavedViewId'>();
export type SavedViewId = z.infer<typeof savedViewIdSchema>;

/** A search with its filters and order under a name of the manager's own. */
export const savedViewSchema = z.object({
  id: savedViewIdSchema,
  name: z.string().trim().min(1).max(80),
  query: applicantQuerySchema,
});
export type SavedView = z.infer<typeof savedViewSchema>;
