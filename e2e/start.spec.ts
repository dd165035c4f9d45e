import { expect, test } from './fixtures.ts';

test('a data folder that can’t be written is said, and nothing waits for ever', async ({ app }) => {
  test.skip(process.platform !== 'linux', 'a place where nobody may make a folder');
  app.expectProblem(/main-exit/u);
  await app.launch({ args: ['--user-data-dir=/proc/hiredesk'] }).catch(() => undefined);
  expect(await app.ended()).toBe(1);
  expect(app.mainLog()).toContain('its data folder can’t be written');
});

test('a cold start shows the connect screen and nothing goes wrong unseen', async ({ app }) => {
  await app.launch();
  const page = await app.window();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: /sample data/iu })).toBeVisible();
});
