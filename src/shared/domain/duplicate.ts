import { z } from 'zod';

/** Why two applications may be of one person, the surest reason first. */
export const duplicateReasons = ['same-phone', 'same-email', 'alike-name'] as const;
export const duplicateReasonSchema = z.enum(duplicateReasons);
export type DuplicateReason = z.infer<typeof duplicateReasonSchema>;

/** In what two alike names differ: in nothing but order, accents and capitals, by a nickname, by a slip of spelling. */
export const nameLikenessSchema = z.enum(['same', 'nickname', 'spelling']);
export type NameLikeness = z.infer<typeof nameLikenessSchema>;
