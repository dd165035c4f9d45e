import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { catalogues } from '../src/shared/messages/catalogue.ts';

const guide = (language: string): URL => new URL(`../docs/guide/${language}/README.md`, import.meta.url);

test.each(['en', 'es'] as const)(
  'what the guide (%s) says to press is what the window calls it',
  async (language) => {
    const text = (await readFile(guide(language), 'utf8')).replaceAll(/\s+/gu, ' ');
    const named = [...text.matchAll(/(?<=[\s(])_([^_[\]]+)_(?=[\s,.:)])/gu)].map(([, words = '']) => words);
    expect(named.length).toBeGreaterThan(7);
    const known = new Set<string>(Object.values(catalogues[language]));
    expect(named.filter((words) => !known.has(words))).toEqual([]);
  },
);

test.each(['en', 'es'])('every picture of the guide (%s) is there', async (language) => {
  const text = await readFile(guide(language), 'utf8');
  const pictures = [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/gu)].map(([, path = '']) => path);
  expect(pictures.length).toBe(4);
  for (const path of pictures)
    expect((await readFile(new URL(path, guide(language)))).length).toBeGreaterThan(1000);
});
