import { z } from 'zod';
import type { Applicant } from '../../shared/domain/applicant.ts';
import { applicantIdSchema, jobIdSchema } from '../../shared/domain/ids.ts';
import { toLocation } from '../lookups/location.ts';
import { toNamedRef } from '../lookups/named-ref.ts';
import { integerIdOf } from '../wire/id.ts';
import { boundedText, wireText } from '../wire/text.ts';
import { wireTime } from '../wire/time.ts';
import { toAnswers } from './applicant-answers.ts';

const wirePersonSchema = z.object({
  email: wireText,
  firstname: wireText,
  lastname: wireText,
  phone: wireText,
  address: wireText,
  city: wireText,
  state: wireText,
  postal_code: wireText,
  country: wireText,
  recent_title: wireText,
  recent_employer: wireText,
  pay_type: wireText,
  pay_rate: wireText,
  employment_type: wireText,
});
const nobodyKnown = wirePersonSchema.parse({});

const wireApplicantSchema = z.object({
  id: z.unknown().optional(),
  account: z.unknown().optional(),
  job: z.unknown().optional(),
  app: wirePersonSchema.catch(nobodyKnown),
  location: z.unknown().optional(),
  hiring_step: z.unknown().optional(),
  hiring_status: boundedText(200),
  prescreen_questions: z.unknown().optional(),
  applied_at: wireTime,
  last_updated: wireTime,
  hired_at: wireTime,
  start_date: wireTime,
  source_name: wireText,
  last_acted_on_at: wireTime,
});

/** CareerPlug's applicant in our words; null when there is no usable id. */
export function toApplicant(row: unknown): Applicant | null {
  const wire = wireApplicantSchema.safeParse(row);
  if (!wire.success) return null;
  const { data } = wire;
  const { app } = data;
  const id = applicantIdSchema.safeParse(integerIdOf(data.id));
  if (!id.success) return null;
  const job = toNamedRef(data.job);
  const jobId = jobIdSchema.safeParse(integerIdOf(job?.id));
  return {
    id: id.data,
    firstName: app.firstname,
    lastName: app.lastname,
    email: app.email,
    phone: app.phone,
    address: app.address,
    city: app.city,
    state: app.state,
    postalCode: app.postal_code,
    country: app.country,
    recentTitle: app.recent_title,
    recentEmployer: app.recent_employer,
    payType: app.pay_type,
    payRate: app.pay_rate,
    employmentType: app.employment_type,
    account: toNamedRef(data.account),
    jobId: jobId.success ? jobId.data : null,
    jobName: job?.name ?? '',
    location: toLocation(data.location),
    status: data.hiring_status,
    // Null or blank means the step *New* (facts.md, Shapes).
    stepName: toNamedRef(data.hiring_step)?.name ?? '',
    answers: toAnswers(data.prescreen_questions),
    sourceName: data.source_name,
    appliedAt: data.applied_at,
    updatedAt: data.last_updated,
    hiredAt: data.hired_at,
    startsAt: data.start_date,
    lastActedOnAt: data.last_acted_on_at,
  };
}
