import { z } from 'zod';

/** The languages of the message catalogue. */
export const localeSchema = z.enum(['en', 'es']);
export type Locale = z.infer<typeof localeSchema>;
