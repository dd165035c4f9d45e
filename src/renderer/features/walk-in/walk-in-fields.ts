import { problemsOf, type ApplicationProblem } from '../../../shared/domain/application-problems.ts';
import type { Application } from '../../../shared/domain/application.ts';
import { questionIdSchema } from '../../../shared/domain/ids.ts';
import type { Job, PrescreenQuestion } from '../../../shared/domain/job.ts';

/** `refused`: CareerPlug said so, without our knowing why. */
export type FieldProblem = ApplicationProblem | { readonly field: string; readonly reason: 'refused' };

/** What the form holds: an application, with its answers found by question. */
export type WalkInFields = Omit<Application, 'answers'> & {
  /** Also of questions that the job chosen now doesn't ask: changing the job back loses nothing. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
};

export function fieldsOf(application: Application): WalkInFields {
  return {
    ...application,
    answers: Object.fromEntries(application.answers.map((one) => [one.questionId, one.values])),
  };
}

/** The draft as it is saved: everything typed, answers to another job's questions included. */
export function draftOf(fields: WalkInFields): Application {
  const answers: Application['answers'] = [];
  for (const [id, values] of Object.entries(fields.answers)) {
    const questionId = questionIdSchema.safeParse(id);
    if (questionId.success && values.length > 0) {
      answers.push({ questionId: questionId.data, values: [...values] });
    }
  }
  return { ...fields, answers };
}

/** What is sent: answers to this job's questions only. */
export function applicationOf(fields: WalkInFields, questions: readonly PrescreenQuestion[]): Application {
  const draft = draftOf(fields);
  const asked = new Set(questions.map((question) => question.id));
  return { ...draft, answers: draft.answers.filter((answer) => asked.has(answer.questionId)) };
}

/** What keeps these fields from being sent, by field name, in the order of the form. */
export function problemsOfFields(
  fields: WalkInFields,
  questions: readonly PrescreenQuestion[],
): ApplicationProblem[] {
  return problemsOf(applicationOf(fields, questions), questions);
}

type Address = Pick<WalkInFields, 'city' | 'state' | 'postalCode'>;

/**
 * City, state and ZIP as they should read after a job was chosen: its location's, wherever nothing was typed
 * or what stands there came from the job chosen before. What a person typed is never replaced.
 */
export function addressForJob(fields: Address, before: Job | null, job: Job): Address {
  const from = placeOf(job);
  const former = before === null ? null : placeOf(before);
  const pick = (key: keyof Address): string =>
    fields[key].trim() === '' || fields[key] === former?.[key] ? from[key] : fields[key];
  return { city: pick('city'), state: pick('state'), postalCode: pick('postalCode') };
}

function placeOf(job: Job): Address {
  return {
    city: job.location?.city || job.city,
    state: job.location?.state || job.state,
    postalCode: job.location?.postalCode || job.postalCode,
  };
}

/**
 * Which problems are shown: all of them once somebody tried to save; before that only what is wrong in a
 * field that was left, never that something is still missing. `refused`: fields the service didn't take,
 * until they change.
 */
export function visibleProblems(
  problems: readonly ApplicationProblem[],
  seen: {
    readonly isAttempted: boolean;
    readonly left: ReadonlySet<string>;
    readonly refused: readonly string[];
  },
): FieldProblem[] {
  const isMissing = (problem: ApplicationProblem): boolean =>
    problem.reason === 'missing' || problem.reason === 'answer-missing';
  const own = problems.filter(
    (problem) => seen.isAttempted || (seen.left.has(problem.field) && !isMissing(problem)),
  );
  const named = new Set(own.map((problem) => problem.field));
  const refused = seen.refused
    .filter((field) => !named.has(field))
    .map((field) => ({ field, reason: 'refused' as const }));
  return [...own, ...refused];
}
