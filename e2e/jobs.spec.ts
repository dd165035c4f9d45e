import { expect, test } from './fixtures.ts';
import { expectAccessible } from './steps/axe.ts';
import { openSection, signIn } from './steps/sign-in.ts';
import { seen } from './steps/seen.ts';

test.use({ sandboxOptions: { applicants: 60, jobs: 24, locations: 6 } });

test('jobs are narrowed by what the company calls them, and by distance while CareerPlug answers', async ({
  app,
  sandbox,
  preset,
}) => {
  test.setTimeout(360_000);
  const page = await signIn(app, sandbox, preset);
  await openSection(page, /^Jobs/u);
  const rows = page.getByRole('grid', { name: 'Jobs' }).getByRole('row');
  const listed = sandbox.world.listedJobs();
  const count = page.locator('header').getByRole('status');
  await expect(count).toHaveText(String(listed.length));

  await test.step('by brand', async () => {
    const brand = listed[0]?.brand.name ?? '';
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    const choices = page.getByRole('dialog', { name: 'Filter' }).getByRole('group', { name: 'Brand' });
    const choice = choices.locator('label').filter({ has: page.getByText(brand, { exact: true }) });
    // The service leaves the brand out of some: what is counted is what it said.
    const wanted = Number((await choice.innerText()).replaceAll(/\D/gu, ''));
    expect(wanted).toBeGreaterThan(0);
    expect(wanted).toBeLessThan(listed.length);
    await choice.click();
    await page.keyboard.press('Escape');
    await expect(count).toHaveText(`${wanted} of ${listed.length}`);
    await page.getByRole('button', { name: `Remove the filter ${brand}` }).click();
    await expect(count).toHaveText(String(listed.length));
  });

  const { postalCode = '' } = listed[0]?.location ?? {};
  const here = listed.filter(({ location }) => location.postalCode.startsWith(postalCode.slice(0, 3)));
  await test.step('around a ZIP', async () => {
    await page.getByRole('button', { name: 'Near a ZIP' }).click();
    await page.getByRole('textbox', { name: 'ZIP' }).fill('!!');
    await page.getByRole('button', { name: 'Show jobs' }).click();
    await seen(page.getByText('Enter a ZIP, like 78701'));
    await page.getByRole('textbox', { name: 'ZIP' }).fill(postalCode);
    await page.keyboard.press('Enter');
    await expect(count).toHaveText(`${here.length} of ${listed.length}`);
    await seen(page.getByText(/^Distances by CareerPlug, /u));
    await expectAccessible(app, page, 'jobs near a ZIP');
    const first = (await rows.first().locator('strong').innerText()).trim();
    expect(here.map(({ role }) => role.name)).toContain(first);
    await rows.first().click();
    await seen(page.getByRole('heading', { name: first, exact: true }));
    await page.getByRole('button', { name: `Remove the filter Within 10 mi of ${postalCode}` }).click();
    await expect(count).toHaveText(String(listed.length));
  });

  await test.step('without CareerPlug nobody knows: no job is shown as if it were near', async () => {
    await sandbox.pause();
    await page.getByRole('button', { name: 'Near a ZIP' }).click();
    await page.getByRole('textbox', { name: 'ZIP' }).fill('84101');
    await page.keyboard.press('Enter');
    await seen(page.getByRole('alert').getByText(/can’t be reached/u));
    await expect(rows).toHaveCount(0);
    await expect(count).toHaveText('');
    await sandbox.resume();
    await page.getByRole('button', { name: 'Try again' }).click();
    await seen(page.getByText(/^Distances by CareerPlug, |No job within/u).first());
  });

  await test.step('who waits for a first call in a job, by how long; the number opens that list', async () => {
    await page.getByRole('button', { name: /^Remove the filter Within/u }).click();
    const wait = page.getByRole('main').getByRole('button', { name: /^[1-9]\d* over 48 hours$/u });
    await rows.first().click();
    // On to the next job, until one has somebody who has waited that long.
    await expect
      .poll(async () => {
        const found = await wait.count();
        if (found === 0) await page.keyboard.press('j');
        return found;
      })
      .toBe(1);
    const shown = Number.parseInt(await wait.innerText(), 10);
    await wait.click();
    const list = page.getByRole('grid', { name: 'Not contacted' });
    await expect(list).toHaveAttribute('aria-rowcount', String(shown));
  });
});
