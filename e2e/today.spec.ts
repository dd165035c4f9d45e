import { expect, test } from './fixtures.ts';
import { expectAccessible } from './steps/axe.ts';
import { openSection, signIn } from './steps/sign-in.ts';
import { seen } from './steps/seen.ts';

test.use({ sandboxOptions: { applicants: 200, jobs: 16, locations: 5 } });

test('today tells who waits, and every number opens the list it counts', async ({ app, sandbox, preset }) => {
  test.setTimeout(360_000);
  const page = await signIn(app, sandbox, preset);
  const { keyboard } = page;
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u, { timeout: 240_000 });
  const heading = page.getByRole('heading', { level: 1, name: /^Today/u });
  await keyboard.press('ControlOrMeta+1');
  await seen(heading);
  await seen(page.getByText(/^CareerPlug · as of/u));
  await expectAccessible(app, page, 'today');
  const shown = page.locator('h1 + output');
  const numberOf = async (name: RegExp): Promise<string> => {
    const text = await page.getByRole('main').getByRole('button', { name }).innerText();
    return /[\d,]+/u.exec(text)?.[0] ?? 'none';
  };
  /** Opens what a number counts, and finds as many there. */
  const expectListBehind = async (name: RegExp): Promise<void> => {
    const number = await numberOf(name);
    await page.getByRole('main').getByRole('button', { name }).click();
    if (number === '0') await expect(page.getByRole('row')).toHaveCount(0);
    else await expect(shown).toContainText(new RegExp(`^${number}( of|$)`, 'u'));
    await openSection(page, /^Today/u);
    await seen(heading);
  };

  await test.step('by how long', async () => {
    await expectListBehind(/wait for a first call/u);
    for (const name of [/over 48 hours$/u, /24 to 48 hours$/u, /4 to 24 hours$/u, /less than 4 hours$/u]) {
      // In the table the same words name a place too; the tiles have only their own.
      await expectListBehind(new RegExp(`^[\\d,]+ ${name.source}`, 'u'));
    }
  });

  await test.step('by place', async () => {
    const table = page.getByRole('table', { name: 'Waiting for a first call' });
    const row = table.getByRole('row').nth(1);
    const place = await row.getByRole('rowheader').innerText();
    const button = row.getByRole('button', { name: new RegExp(`waiting in ${place}$`, 'u') });
    const number = await button.innerText();
    await button.click();
    await expect(shown).toContainText(new RegExp(`^${number} of`, 'u'));
    await seen(page.getByRole('button', { name: `Remove the filter ${place}` }));
    await openSection(page, /^Today/u);
  });

  await test.step('what is new', async () => {
    await expectListBehind(/not looked at yet$/u);
    await expectListBehind(/applied today$/u);
  });

  await test.step('a contact logged takes somebody off, a reminder comes and is done', async () => {
    const before = Number(await numberOf(/wait for a first call/u));
    await page
      .getByRole('main')
      .getByRole('button', { name: /wait for a first call/u })
      .click();
    const rows = page.getByRole('grid', { name: 'Not contacted' }).getByRole('row');
    await rows.first().click();
    const name = (await rows.first().locator('strong').innerText()).trim();
    await page.getByRole('button', { name: 'Remind me' }).click();
    await page.getByRole('menuitem', { name: 'In two hours' }).click();
    await seen(page.getByText(/^You’ll be reminded/u).first());
    await keyboard.press('3');
    await openSection(page, /^Today/u);
    await seen(page.getByRole('button', { name: new RegExp(`^${before - 1} people wait`, 'u') }));
    const done = page.getByRole('button', { name: `Done: the reminder about ${name}` });
    // Late in the evening two hours are tomorrow.
    if (new Date().getHours() < 22) {
      await expectAccessible(app, page, 'today with a reminder');
      await page.getByRole('button', { name: new RegExp(`^${name} .*due`, 'u') }).click();
      await seen(page.getByRole('heading', { name, exact: true }));
      await openSection(page, /^Today/u);
      await done.click();
    }
    await expect(done).toHaveCount(0);
  });

  await test.step('a silent job opens', async () => {
    const card = page.getByRole('region', { name: /^Jobs without an applicant this week/u });
    await seen(card);
    const first = card.getByRole('listitem').first();
    if ((await first.count()) === 0) {
      await expect(card).toContainText('has had an applicant');
      return;
    }
    const name = await first.locator('b').innerText();
    await first.getByRole('button').click();
    await seen(page.getByRole('heading', { name, exact: true }).first());
  });
});
