import { expect, test } from 'vitest';
import { createPractice, wordsToPractise } from './practice.ts';

const maria = { name: 'María García', jobName: 'Line Cook' };

function aReader() {
  const asked: string[] = [];
  let count = 0;
  const { practise } = createPractice({
    list: ({ search }) => {
      asked.push(search);
      return { rows: count === 0 ? [] : [maria] };
    },
    countPeople: () => count,
  });
  /** Everything there is to practise; what was looked for. */
  const practiseAll = (): string[] => {
    asked.length = 0;
    for (let at = 0; at < 200 && !practise(); at += 1);
    return [...asked];
  };
  return { practise, practiseAll, asked, grow: (to: number) => (count = to) };
}

test('types the names, jobs and phone numbers of the people who are there, letter by letter', () => {
  const words = wordsToPractise([maria]);
  expect(words.slice(0, 6)).toEqual(['M', 'Ma', 'Mar', 'María', 'María García', 'Line C']);
  expect(words).toContain('555');
});

test('types nothing twice, and nothing where somebody has no name', () => {
  const words = wordsToPractise([maria, maria, { name: '', jobName: ' ' }]);
  expect(new Set(words).size).toBe(words.length);
  expect(words).not.toContain('');
});

test('looks for one thing at a time, and ends with the list that everybody begins with', () => {
  const reader = aReader();
  reader.grow(100);
  reader.practise();
  reader.asked.length = 0;
  reader.practise();
  expect(reader.asked).toEqual(['M']);
  expect(reader.practiseAll().at(-1)).toBe('');
});

test('practises with nobody not at all, once with some, and again with very many more', () => {
  const reader = aReader();
  expect(reader.practiseAll()).toEqual([]);
  reader.grow(100);
  expect(reader.practiseAll().length).toBeGreaterThan(8);
  reader.grow(700);
  expect(reader.practiseAll()).toEqual([]);
  reader.grow(800);
  expect(reader.practiseAll().length).toBeGreaterThan(8);
});
