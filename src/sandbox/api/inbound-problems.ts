import { z } from 'zod';

const required = [
  'email',
  'firstname',
  'lastname',
  'phone',
  'city',
  'state',
  'postal_code',
  'recent_title',
  'recent_employer',
] as const;

const objectSchema = z.record(z.string(), z.unknown());

/**
 * What the parameter validation says of a new applicant, in its words: "job_id is missing, app[email] is
 * missing". Empty: nothing to say. Blank texts pass here; the record's own validation judges them.
 */
export function inboundProblems(body: unknown): readonly string[] {
  const root = objectSchema.safeParse(body).data ?? {};
  const problems: string[] = [];
  const jobId = root['job_id'];
  if (jobId === undefined || jobId === null) problems.push('job_id is missing');
  else if (!/^\d{1,10}$/u.test(JSON.stringify(jobId).replaceAll('"', ''))) problems.push('job_id is invalid');
  if (root['app'] === undefined) problems.push('app is missing');
  else if (!objectSchema.safeParse(root['app']).success) problems.push('app is invalid');
  const app = objectSchema.safeParse(root['app']).data ?? {};
  for (const name of required) {
    if (app[name] === undefined) problems.push(`app[${name}] is missing`);
    else if (typeof app[name] !== 'string') problems.push(`app[${name}] is invalid`);
  }
  problems.push(...resumeProblems(app['resume']), ...answerProblems(root['prescreen_answers']));
  return problems;
}

function resumeProblems(given: unknown): readonly string[] {
  if (given === undefined || given === null) return [];
  const resume = objectSchema.safeParse(given).data;
  if (resume === undefined) return ['app[resume] is invalid'];
  const isThere = (name: string): boolean => resume[name] !== undefined && resume[name] !== null;
  if (isThere('text') && isThere('file')) {
    return ['app[resume][text], app[resume][file] are mutually exclusive'];
  }
  if (!isThere('file')) return [];
  const file = objectSchema.safeParse(resume['file']).data;
  if (file === undefined) return ['app[resume][file] is invalid'];
  return ['name', 'data', 'content_type']
    .filter((name) => typeof file[name] !== 'string')
    .map((name) => `app[resume][file][${name}] is missing`);
}

function answerProblems(given: unknown): readonly string[] {
  if (given === undefined) return ['prescreen_answers is missing'];
  const answers = z.array(objectSchema).safeParse(given);
  if (!answers.success) return ['prescreen_answers is invalid'];
  return answers.data.flatMap((answer, index) =>
    ['id', 'value']
      .filter((name) => typeof answer[name] !== 'string')
      .map((name) => `prescreen_answers[${index}][${name}] is missing`),
  );
}

/** What the record's validation says: an answer with status 500, "Validation failed: …". */
export function recordProblem(person: {
  readonly email: string;
  readonly firstname: string;
  readonly lastname: string;
}): string | null {
  const blank = (['email', 'firstname', 'lastname'] as const).filter((name) => person[name].trim() === '');
  const said = blank.map((name) => `${labels[name]} can't be blank`);
  if (!blank.includes('email') && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(person.email.trim())) {
    said.push('Email is invalid');
  }
  return said.length === 0 ? null : `Validation failed: ${said.join(', ')}`;
}

const labels = { email: 'Email', firstname: 'First name', lastname: 'Last name' };
