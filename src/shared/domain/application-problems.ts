import { validatePhoneNumberLength } from 'libphonenumber-js/min';
import { z } from 'zod';
import type { Application } from './application.ts';
import { assertNever } from './assert-never.ts';
import type { PrescreenQuestion } from './job.ts';

/** Why a field cannot be sent as it is; the catalogue has one sentence for each. */
export type ProblemReason =
  | 'missing'
  | 'phone-too-short'
  | 'phone-too-long'
  | 'phone-odd'
  | 'email-no-at'
  | 'email-no-domain'
  | 'email-odd'
  | 'answer-missing'
  | 'answer-not-offered';

/**
 * One thing to mend before an application can be sent. `field` is named like `Failure.fields`: a key of
 * the application, or `answers.` and the question's id.
 */
export type ApplicationProblem = { readonly field: string; readonly reason: ProblemReason };

/** Sent as last job title and employer when a person chose "No previous job"; shown beside that choice. */
export const noPreviousJobText = 'No previous job';

/** What CareerPlug's document calls required of a new applicant (facts.md, POST /apps), in the form's order. */
const requiredLines = ['firstName', 'lastName', 'jobId', 'city', 'state', 'postalCode'] as const;

export function answerField(questionId: string): string {
  return `answers.${questionId}`;
}

/**
 * Everything that keeps an application from being sent, in the order of the form. `questions` are those of
 * its job; none when the job is not known, so that a missing mirror never blocks a person at the counter.
 */
export function problemsOf(
  application: Application,
  questions: readonly PrescreenQuestion[],
): ApplicationProblem[] {
  const problems: ApplicationProblem[] = [];
  const add = (field: string, reason: ProblemReason | null): void => {
    if (reason !== null) problems.push({ field, reason });
  };

  add('phone', phoneProblem(application.phone));
  add('email', emailProblem(application.email));
  for (const field of requiredLines) {
    const value = application[field];
    if (value === null || (typeof value === 'string' && value.trim() === '')) add(field, 'missing');
    if (field === 'jobId') for (const question of questions) addAnswer(question);
  }
  if (!application.hasNoPreviousJob) {
    if (application.recentTitle.trim() === '') add('recentTitle', 'missing');
    if (application.recentEmployer.trim() === '') add('recentEmployer', 'missing');
  }
  return problems;

  function addAnswer(question: PrescreenQuestion): void {
    const answer = application.answers.find((one) => one.questionId === question.id);
    const values = (answer?.values ?? []).filter((value) => value.trim() !== '');
    if (values.length === 0) {
      if (question.isRequired) add(answerField(question.id), 'answer-missing');
      return;
    }
    const offered = question.options.map((option) => option.value);
    const isChoice = question.kind !== 'open' && offered.length > 0;
    if (isChoice && values.some((value) => !offered.includes(value))) {
      add(answerField(question.id), 'answer-not-offered');
    }
  }
}

/**
 * Tolerant of how people write numbers: of the United States unless a + or 011 says otherwise, with or without
 * an extension. Only what cannot be dialled anywhere is a problem; who answers there is not ours to judge.
 */
export function phoneProblem(phone: string): ProblemReason | null {
  const text = phone.trim();
  if (text === '') return 'missing';
  const number = text.replace(/\s*(?:x|ext\.?|#)\s*\d{1,6}$/iu, '');
  if (!/^[\d\s()+./\u2010-\u2015-]+$/u.test(number)) return 'phone-odd';
  const problem = validatePhoneNumberLength(number, 'US');
  switch (problem) {
    case undefined:
      return null;
    case 'TOO_SHORT':
      return 'phone-too-short';
    case 'TOO_LONG':
      return 'phone-too-long';
    case 'INVALID_COUNTRY':
    case 'INVALID_LENGTH':
    case 'NOT_A_NUMBER':
      return 'phone-odd';
    default:
      return assertNever(problem);
  }
}

// Names in addresses may carry accents; a refusal is CareerPlug's to make, not ours to guess.
const email = z.email({ pattern: z.regexes.unicodeEmail });

export function emailProblem(value: string): ProblemReason | null {
  const text = value.trim();
  if (text === '') return 'missing';
  const at = text.indexOf('@');
  if (at < 0) return 'email-no-at';
  if (!text.slice(at + 1).includes('.')) return 'email-no-domain';
  return email.safeParse(text).success ? null : 'email-odd';
}
