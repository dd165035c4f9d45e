import type { Applicant } from '../../shared/domain/applicant.ts';
import { applicantIdSchema, jobIdSchema, type ApplicantId, type JobId } from '../../shared/domain/ids.ts';
import { isRecord } from '../http/json-body.ts';
import { toLocation } from '../lookups/location.ts';
import { toNamedRef } from '../lookups/named-ref.ts';
import { integerIdOf } from '../wire/id.ts';
import { boundedTextOf, textOf } from '../wire/text.ts';
import { timeOf } from '../wire/time.ts';
import { toAnswers } from './applicant-answers.ts';

/**
 * CareerPlug's applicant in our words; null when there is no usable id. Field by field instead of by a schema:
 * a hundred thousand of them are translated beside a screen that must not stutter, and no field can refuse.
 */
export function toApplicant(row: unknown): Applicant | null {
  if (!isRecord(row)) return null;
  const id = applicantIdOf(row['id']);
  if (id === null) return null;
  const app = isRecord(row['app']) ? row['app'] : {};
  const job = toNamedRef(row['job']);
  return {
    id,
    firstName: textOf(app['firstname']),
    lastName: textOf(app['lastname']),
    email: textOf(app['email']),
    phone: textOf(app['phone']),
    address: textOf(app['address']),
    city: textOf(app['city']),
    state: textOf(app['state']),
    postalCode: textOf(app['postal_code']),
    country: textOf(app['country']),
    recentTitle: textOf(app['recent_title']),
    recentEmployer: textOf(app['recent_employer']),
    payType: textOf(app['pay_type']),
    payRate: textOf(app['pay_rate']),
    employmentType: textOf(app['employment_type']),
    account: toNamedRef(row['account']),
    jobId: jobIdOf(job?.id),
    jobName: job?.name ?? '',
    location: toLocation(row['location']),
    status: boundedTextOf(row['hiring_status'], 200),
    // Null or blank means the step *New* (facts.md, Shapes).
    stepName: toNamedRef(row['hiring_step'])?.name ?? '',
    answers: toAnswers(row['prescreen_questions']),
    sourceName: textOf(row['source_name']),
    appliedAt: timeOf(row['applied_at']),
    updatedAt: timeOf(row['last_updated']),
    hiredAt: timeOf(row['hired_at']),
    startsAt: timeOf(row['start_date']),
    lastActedOnAt: timeOf(row['last_acted_on_at']),
  };
}

function applicantIdOf(value: unknown): ApplicantId | null {
  return applicantIdSchema.safeParse(integerIdOf(value)).data ?? null;
}

function jobIdOf(value: unknown): JobId | null {
  return jobIdSchema.safeParse(integerIdOf(value)).data ?? null;
}
