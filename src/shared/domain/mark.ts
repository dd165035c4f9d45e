import { z } from 'zod';

/** What a manager means to do with somebody. Ours alone: it never changes anything in CareerPlug. */
export const decisionSchema = z.enum(['call', 'maybe', 'no']);
export type Decision = z.infer<typeof decisionSchema>;

/** One to five; 0 is no star. */
export const starsSchema = z.int().min(0).max(5);

/** A manager's own word for people. As it was first written; the same word in other capitals is the same tag. */
export const tagSchema = z.string().trim().min(1).max(40);
