import { expect, test } from './fixtures.ts';

test('a cold start shows the connect screen and nothing goes wrong unseen', async ({ app }) => {
  await app.launch();
  const page = await app.window();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: /sample data/iu })).toBeVisible();
});
