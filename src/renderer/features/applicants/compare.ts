import type { Applicant } from '../../../shared/domain/applicant.ts';
import { foldText } from '../../../shared/domain/fold-text.ts';
import { groupAnswers } from './group-answers.ts';

/** As many as fit beside each other and can be kept apart. */
export const fewestCompared = 2;
export const mostCompared = 4;

/** One question to several people: what each answered, '' for nothing; null: they were not asked. */
export type ComparedAnswers = {
  readonly question: string;
  readonly answers: readonly (string | null)[];
  /** Not all of those who were asked said the same. */
  readonly isDifferent: boolean;
};

/**
 * Answers side by side, in the order in which the questions come. Jobs have questions of their own: the same words
 * are the same question, whatever CareerPlug's number for it.
 */
export function compareAnswers(people: readonly Pick<Applicant, 'answers'>[]): ComparedAnswers[] {
  const questions = new Map<string, { question: string; answers: (string | null)[] }>();
  for (const [place, { answers }] of people.entries()) {
    for (const { question, answers: given } of groupAnswers(answers)) {
      const key = asSaid(question);
      const entry = questions.get(key) ?? { question, answers: people.map(() => null) };
      questions.set(key, entry);
      entry.answers[place] = [entry.answers[place], ...given].filter(Boolean).join(', ');
    }
  }
  return [...questions.values()].map((entry) => ({ ...entry, isDifferent: areDifferent(entry.answers) }));
}

/** Case, accents and blanks are no difference; nothing said is one. */
function areDifferent(values: readonly (string | null)[]): boolean {
  const asked = values.filter((value) => value !== null).map(asSaid);
  return new Set(asked).size > 1;
}

function asSaid(text: string): string {
  return foldText(text).replaceAll(/\s+/gu, ' ').trim();
}
