import type { Question } from '../data/questions.ts';
import { createRandom, mix, type Random } from '../random.ts';
import type { ApplicantRecord } from '../world/applicants.ts';
import type { Person } from '../world/people.ts';
import { dayAt } from '../world/whole-days.ts';
import type { World } from '../world/world.ts';
import { questionShapeOf, timeShape, withoutNulls } from './job-shape.ts';
import { accountEntityShape, accountShape, entityShape, type Json, locationShape } from './lookup-shapes.ts';
import { visibleQuestions } from './question-shapes.ts';

/**
 * One applicant. Where the document is not followed to the letter, fields are null or missing, an unknown
 * status comes up and the answers have one of four shapes; which, depends on the id alone.
 */
export function applicantShape(world: World, record: ApplicantRecord, isStrict: boolean): Json {
  const { job } = record;
  const oddity = isStrict || record.inbound !== null ? -1 : mix(record.id) % 60;
  const step = record.step === null ? undefined : world.company.steps[record.step];
  const jobEntity = { id: job.id, name: job.role.name };
  const shape = {
    id: record.id,
    account: accountShape(job.location.account),
    job: oddity === 1 ? jobEntity : accountEntityShape(jobEntity, job.location.account),
    app: personShape(world.personBehind(record), record, oddity),
    location: oddity === 2 ? null : locationShape(job.location, isStrict),
    hiring_step: step === undefined ? blankStep(oddity) : entityShape(step),
    hiring_status: oddity === 3 && record.status === 'in_process' ? 'on_hold' : record.status,
    prescreen_questions: answersShape(world, record, isStrict, oddity),
    applied_at: timeShape(record.appliedAt, oddity >= 50),
    last_updated: oddity === 4 ? null : timeShape(record.updatedAt, false),
    hired_at: record.hiredAt === null ? null : timeShape(record.hiredAt, false),
    start_date:
      record.startsAt === null ? null : `${dayAt(record.startsAt, world.company.timeZone)}T00:00:00.000Z`,
    source_name: oddity === 5 ? null : record.source,
    last_acted_on_at: record.lastActedOnAt === null ? null : timeShape(record.lastActedOnAt, false),
  };
  if (isStrict) return withoutNulls(shape);
  const { last_acted_on_at: _never, ...untouched } = shape;
  return record.lastActedOnAt === null && oddity % 2 === 0 ? untouched : shape;
}

/** A blank step means *New*: null, or an entity without a name. */
function blankStep(oddity: number): Json | null {
  return oddity === 6 ? { id: null, name: '' } : null;
}

function personShape(person: Person, record: ApplicantRecord, oddity: number): Json {
  const random = createRandom(record.id, 41);
  const shape: Json = {
    email: oddity === 7 ? null : person.email,
    firstname: person.firstName,
    lastname: oddity >= 30 && person.lastName === '' ? null : person.lastName,
    phone: oddity === 8 ? null : person.phone,
    address: person.address,
    city: person.city,
    state: oddity === 9 ? person.state.toLowerCase() : person.state,
    postal_code: person.postalCode,
    country: oddity >= 10 && oddity < 14 ? 'United States' : person.country,
    recent_title: oddity >= 14 && person.recentTitle === '' ? null : person.recentTitle,
    recent_employer: oddity >= 14 && person.recentEmployer === '' ? null : person.recentEmployer,
  };
  if (oddity >= 20 && oddity < 35) return shape;
  return {
    ...shape,
    pay_type: 'Hourly',
    pay_rate: random.chance(0.5) ? String(random.int(13, 30)) : '',
    employment_type: record.job.employment.name,
  };
}

function answersShape(
  world: World,
  record: ApplicantRecord,
  isStrict: boolean,
  oddity: number,
): readonly Json[] | Json | null {
  const answers = answersOf(world, record, isStrict);
  const first = answers[0];
  if (isStrict) return first ?? null;
  if (first === undefined) return oddity % 3 === 0 ? {} : oddity % 3 === 1 ? null : [];
  return oddity >= 15 && oddity < 20 ? first : oddity === 20 ? null : answers;
}

/** Several choices of one question come as several answers with the same id. */
function answersOf(world: World, record: ApplicantRecord, isStrict: boolean): readonly Json[] {
  const asked = visibleQuestions(record.job.role.questions, questionShapeOf(record.job, isStrict));
  if (record.inbound !== null) {
    return record.inbound.prescreen_answers.map(({ id, value }) => ({
      id,
      name: asked.find((question) => question.id === id)?.text ?? '',
      answer: value,
    }));
  }
  const random = createRandom(world.options.seed, 23, record.id);
  return asked.flatMap((question) =>
    valuesOf(random, question, record.appliedAt).map((answer) => ({
      id: question.id,
      name: question.text,
      answer,
    })),
  );
}

function valuesOf(random: Random, question: Question, appliedAt: number): readonly string[] {
  switch (question.kind) {
    case 'Yes/No':
      return [random.chance(0.88) ? 'Yes' : 'No'];
    case 'Multiple Choice':
    case 'Star Rating':
      return [random.pick(question.options)];
    case 'Multi-Select': {
      const chosen = question.options.filter(() => random.chance(0.45));
      return chosen.length === 0 ? question.options.slice(0, 1) : chosen;
    }
    case 'Open Response':
      return !question.isRequired && random.chance(0.3) ? [] : [random.pick(question.answers)];
    case 'Date':
      return [dayAt(appliedAt + random.int(1, 21) * 86_400_000, 'UTC')];
  }
}
