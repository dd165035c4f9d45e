import { z } from 'zod';
import { jobIdSchema } from '../../shared/domain/ids.ts';
import type { Job } from '../../shared/domain/job.ts';
import { toLocation } from '../lookups/location.ts';
import { toNamedRef } from '../lookups/named-ref.ts';
import { integerIdOf } from '../wire/id.ts';
import { textOf, wireText } from '../wire/text.ts';
import { wireTime } from '../wire/time.ts';
import { toPrescreenQuestions } from './prescreen-questions.ts';

const wireJobSchema = z.object({
  id: z.unknown().optional(),
  name: wireText,
  description: wireText,
  status: wireText,
  code: wireText,
  job_template_name: wireText,
  city: wireText,
  state: wireText,
  postal_code: wireText,
  country: wireText,
  location: z.unknown().optional(),
  employment: z.unknown().optional(),
  department: z.unknown().optional(),
  brand: z.unknown().optional(),
  account: z.unknown().optional(),
  owner: z.unknown().optional(),
  prescreen_questions: z.unknown().optional(),
  created_at: wireTime,
  updated_at: wireTime,
});

/** CareerPlug's job in our words; null when it has no usable id. */
export function toJob(row: unknown): Job | null {
  const wire = wireJobSchema.safeParse(row);
  if (!wire.success) return null;
  const { data } = wire;
  const id = jobIdSchema.safeParse(integerIdOf(data.id));
  if (!id.success) return null;
  return {
    id: id.data,
    name: data.name,
    descriptionHtml: data.description,
    status: data.status,
    code: data.code,
    templateName: data.job_template_name,
    city: data.city,
    state: data.state,
    postalCode: data.postal_code,
    country: data.country,
    location: toLocation(data.location),
    employment: toNamedRef(data.employment),
    department: toNamedRef(data.department),
    brand: toNamedRef(data.brand),
    account: toNamedRef(data.account),
    hiringManager: toHiringManager(data.owner),
    questions: toPrescreenQuestions(data.prescreen_questions),
    createdAt: data.created_at,
    updatedAt: data.updated_at,
  };
}

const wireUserSchema = z.object({ firstname: wireText, lastname: wireText, name: wireText, email: wireText });

function toHiringManager(owner: unknown): Job['hiringManager'] {
  const wire = wireUserSchema.safeParse(typeof owner === 'string' ? { name: textOf(owner) } : owner);
  if (!wire.success) return null;
  const name = `${wire.data.firstname} ${wire.data.lastname}`.trim() || wire.data.name;
  return name === '' && wire.data.email === '' ? null : { name, email: wire.data.email };
}
