import type { PrescreenAnswer } from '../../../shared/domain/applicant.ts';

export type QuestionAnswered = { readonly id: string; readonly question: string; readonly answers: string[] };

/** Several choices come as one answer each: told once per question, in the order they came. */
export function groupAnswers(answers: readonly PrescreenAnswer[]): QuestionAnswered[] {
  const groups: QuestionAnswered[] = [];
  for (const { id, question, answer } of answers) {
    const before = groups.find((group) => group.id === id && group.question === question);
    const given = answer.trim() === '' ? [] : [answer];
    if (before === undefined) groups.push({ id, question, answers: given });
    else before.answers.push(...given);
  }
  return groups;
}
