import { expect, test } from 'vitest';
import { groupAnswers } from './group-answers.ts';

test('tells several choices of one question once, in the order they came', () => {
  const shifts = { id: '3', question: 'Which shifts?' };
  expect(
    groupAnswers([
      { id: '1', question: 'Over 18?', answer: 'Yes' },
      { ...shifts, answer: 'Morning' },
      { ...shifts, answer: 'Evening' },
      { id: '4', question: 'Why us?', answer: ' ' },
    ]),
  ).toEqual([
    { id: '1', question: 'Over 18?', answers: ['Yes'] },
    { ...shifts, answers: ['Morning', 'Evening'] },
    { id: '4', question: 'Why us?', answers: [] },
  ]);
});

test('keeps questions apart that share an id, or have none', () => {
  const groups = groupAnswers([
    { id: '', question: 'Over 18?', answer: 'Yes' },
    { id: '', question: 'Over 21?', answer: 'No' },
  ]);
  expect(groups.map(({ question }) => question)).toEqual(['Over 18?', 'Over 21?']);
});
