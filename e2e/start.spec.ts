import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { seen } from './steps/seen.ts';

test('a data folder that can’t be written is said, and nothing waits for ever', async ({ app, folder }) => {
  app.expectProblem(/main-exit/u);
  const place = join(folder, 'a file');
  await writeFile(place, '');
  await app.launch({ args: [`--user-data-dir=${place}`] }).catch(() => undefined);
  expect(await app.ended()).toBe(1);
  expect(app.mainLog()).toContain(`A box with an error: Hiredesk can’t write to its folder`);
  expect(app.mainLog()).toContain(place);
});

test('a cold start shows the connect screen and nothing goes wrong unseen', async ({ app }) => {
  // The first start in a shop may well come before its internet.
  if (app.kind === 'double') await app.control.setOnline(false);
  await app.launch();
  const page = await app.window();
  await seen(page.getByRole('heading', { level: 1 }));
  await seen(page.getByRole('button', { name: /sample data/iu }));
});
