import { z } from 'zod';
import { everyone, type AgeBand, type ApplicantQuery } from './applicant.ts';

/** How long somebody has waited for a first call, the longest first. */
export const waitBandSchema = z.enum(['over-48-hours', 'under-48-hours', 'under-24-hours', 'under-4-hours']);
export type WaitBand = z.infer<typeof waitBandSchema>;
export const waitBands = waitBandSchema.options;

/** The bands of age that make up a wait. */
export const agesOfWait: Readonly<Record<WaitBand, readonly AgeBand[]>> = {
  'over-48-hours': ['under-7-days', 'under-30-days', 'older'],
  'under-48-hours': ['under-48-hours'],
  'under-24-hours': ['under-24-hours'],
  'under-4-hours': ['under-4-hours'],
};

/**
 * Who waits for a first call: new in CareerPlug, no contact logged here, and not decided against. A number that
 * is counted by it and the list that opens behind the number are one and the same question.
 */
export const waitingForACall: ApplicantQuery = {
  ...everyone,
  statuses: ['new_app'],
  contact: 'not-contacted',
  decisions: ['none', 'call', 'maybe'],
};
