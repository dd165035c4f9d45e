import { expect, test } from 'vitest';
import { prescreenQuestionSchema } from '../../../shared/domain/job.ts';
import { questionLook } from './question-look.ts';

const ask = (kind: string, labels: string[]) =>
  questionLook(
    prescreenQuestionSchema.parse({
      id: '1',
      text: 'Question',
      kind,
      isRequired: false,
      options: labels.map((label) => ({ value: label, label })),
    }),
    'Sí',
    'No',
  );

test('asks yes or no in the language shown and answers in the words CareerPlug expects', () => {
  expect(ask('yes-no', [])).toEqual({
    kind: 'segments',
    options: [
      { value: 'Yes', label: 'Sí' },
      { value: 'No', label: 'No' },
    ],
  });
});

test.each([
  ['yes-no', ['Yes', 'No'], 'segments'],
  ['single-choice', ['None', 'A year', 'More'], 'chips'],
  ['single-choice', Array.from({ length: 30 }, (_, index) => `Option ${index}`), 'pick'],
  ['single-choice', ['x'.repeat(90), 'y'], 'pick'],
  ['single-choice', [], 'text'],
  ['multi-choice', ['Morning', 'Evening'], 'multi'],
  ['multi-choice', [], 'text'],
  ['open', [], 'text'],
])('shows %s with %j as %s', (kind, labels, look) => {
  expect(ask(kind, labels).kind).toBe(look);
});
