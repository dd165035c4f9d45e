import { hostileDescription } from '../data/hostile.ts';
import { at } from '../random.ts';
import { descriptionOf, type JobRecord } from '../world/jobs.ts';
import { accountShape, entityShape, type Json, locationShape, userRefShape } from './lookup-shapes.ts';
import { type QuestionShape, questionShapes, questionsShape } from './question-shapes.ts';

export type JobShapeWish = { readonly isStrict: boolean; readonly isHostile: boolean };

/** The shape of a job's questions is its own, so that every shape is met somewhere among the jobs. */
export function questionShapeOf(job: JobRecord, isStrict: boolean): QuestionShape {
  if (isStrict || job.role.questions.length === 0) return isStrict ? 'object-by-id' : 'empty';
  const place = (job.id - 20_001) / 7;
  // Mostly lists, as an API would give them; every odd shape a few times among forty jobs.
  return place % 3 === 0 ? at(questionShapes, place / 3) : place % 2 === 0 ? 'list' : 'object-by-id';
}

export function jobShape(job: JobRecord, { isStrict, isHostile }: JobShapeWish): Json {
  const place = (job.id - 20_001) / 7;
  const isOdd = (every: number, rest: number): boolean => !isStrict && place % every === rest;
  const shape = {
    id: job.id,
    name: job.role.name,
    description: isHostile ? hostileDescription : descriptionOf(job),
    status: isOdd(40, 23) ? 'evergreen' : job.status,
    city: job.location.city,
    state: job.location.state,
    postal_code: isOdd(13, 4) ? null : job.location.postalCode,
    country: 'US',
    employment: isOdd(17, 9) ? null : entityShape(job.employment),
    job_template_name: isOdd(4, 1) ? null : job.role.name,
    code: isOdd(4, 3) ? null : `${job.role.code}-${job.location.number}`,
    created_at: timeShape(job.createdAt, isOdd(5, 2)),
    updated_at: isOdd(19, 6) ? null : timeShape(job.updatedAt, false),
    location: isOdd(23, 11) ? null : locationShape(job.location, isStrict),
    department: isOdd(11, 7) ? null : entityShape(job.department),
    prescreen_questions: questionsShape(job.role.questions, questionShapeOf(job, isStrict)),
    brand: isOdd(6, 5) ? null : entityShape(job.brand),
    owner: isOdd(29, 13) ? null : userRefShape(job.location.manager),
    account: accountShape(job.location.account),
  };
  return isStrict ? withoutNulls(shape) : shape;
}

/** ISO 8601: in UTC, or six hours behind it with the offset written. */
export function timeShape(time: number, hasOffset: boolean): string {
  if (!hasOffset) return new Date(time).toISOString();
  return new Date(time - 6 * 3_600_000).toISOString().replace('Z', '-06:00');
}

/** The document knows no null: what is not there is left out. */
export function withoutNulls(shape: Json): Json {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== null));
}
