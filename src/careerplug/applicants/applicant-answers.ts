import type { PrescreenAnswer } from '../../shared/domain/applicant.ts';
import { entriesOf } from '../wire/keyed-list.ts';
import { firstTextOf, textOf } from '../wire/text.ts';

const questionKeys = ['name', 'label', 'question', 'title'] as const;
const answerKeys = ['answer', 'value', 'response'] as const;

/**
 * What an applicant answered: typed as one `{id, name, answer}`, so one, several, none or null may come
 * (facts.md, Shapes). Every entry that says anything at all is kept, with or without an id; several choices
 * given as several entries stay several entries.
 */
export function toAnswers(wire: unknown): PrescreenAnswer[] {
  return entriesOf(wire, ['id', ...questionKeys, ...answerKeys], 'answer').flatMap((entry) => {
    const question = firstTextOf(entry, questionKeys);
    const answer = answerKeys.map((key) => answerText(entry[key])).find(Boolean) ?? '';
    return question === '' && answer === '' ? [] : [{ id: textOf(entry['id']), question, answer }];
  });
}

/** Several choices may also come as a list within one answer. */
function answerText(value: unknown): string {
  return Array.isArray(value) ? value.map(textOf).filter(Boolean).join(', ') : textOf(value);
}
