import { expect, test } from 'vitest';
import { compareAnswers } from './compare.ts';

const answer = (id: string, question: string, given: string) => ({ id, question, answer: given });

test('the same words are the same question, and who was not asked did not answer differently', () => {
  expect(
    compareAnswers([
      { answers: [answer('1', 'Can you work weekends?', 'Yes'), answer('2', 'Which days?', 'Monday')] },
      { answers: [answer('9', 'can you work  weekends?', 'yes')] },
    ]),
  ).toEqual([
    { question: 'Can you work weekends?', answers: ['Yes', 'yes'], isDifferent: false },
    { question: 'Which days?', answers: ['Monday', null], isDifferent: false },
  ]);
});

test('other answers differ, and saying nothing does too; several choices are told together', () => {
  expect(
    compareAnswers([
      {
        answers: [answer('1', 'Days?', 'Monday'), answer('1', 'Days?', 'Friday'), answer('2', 'Car?', 'Yes')],
      },
      { answers: [answer('1', 'Days?', 'Monday'), answer('2', 'Car?', ' ')] },
    ]),
  ).toEqual([
    { question: 'Days?', answers: ['Monday, Friday', 'Monday'], isDifferent: true },
    { question: 'Car?', answers: ['Yes', ''], isDifferent: true },
  ]);
});

test('accents and capitals are no difference', () => {
  const [only] = compareAnswers([
    { answers: [answer('1', 'Bilingual?', 'Sí')] },
    { answers: [answer('1', 'Bilingual?', 'si ')] },
  ]);
  expect(only?.isDifferent).toBe(false);
});
