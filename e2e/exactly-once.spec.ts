import type { Page } from '@playwright/test';
import type { SandboxServer } from '../src/sandbox/server.ts';
import { expect, test } from './fixtures.ts';
import { startRefusingApi } from './steps/refusing-api.ts';
import { applicantRows, openSection, signIn } from './steps/sign-in.ts';
import { reachConsent } from './steps/trouble.ts';
import { fullName, outboxEntries, someone, takeWalkIn, type Visitor } from './steps/walk-in.ts';

// A slow or busy computer takes its time for several starts and sign-ins.
test.describe.configure({ timeout: 360_000 });

// A blind second send must not be hidden by CareerPlug's rule against repeats.
test.use({ sandboxOptions: { applicants: 60, jobs: 8, repeats: 'accepted' } });

const another: Visitor = {
  ...someone,
  phone: '(512) 555-0163',
  email: 'tomas.reyes@example.org',
  firstName: 'Tomás',
  lastName: 'Reyes',
};
const third: Visitor = {
  ...someone,
  phone: '(512) 555-0179',
  email: 'noor.haddad@example.org',
  firstName: 'Noor',
  lastName: 'Haddad',
};

test('an answer that got lost, or an error after saving, ends in exactly one application', async ({
  app,
  sandbox,
  preset,
}) => {
  const page = await signIn(app, sandbox, preset);
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);

  for (const [visitor, trouble] of [
    [someone, { loseAnswers: 1 }],
    [another, { failAfterSaving: 1 }],
  ] as const) {
    await test.step(`${JSON.stringify(trouble)}: said to be possibly sent, looked for, found`, async () => {
      const before = sandbox.world.taken().length;
      sandbox.scenarios.set(trouble);
      await takeWalkIn(page, visitor, 'Cook');
      await expect.poll(() => sandbox.world.taken().length).toBe(before + 1);
      const entry = await openEntry(page, visitor);
      await expect(entry).toContainText('Possibly sent, checking');
      await expect(page.getByText('We don’t know if this arrived.', { exact: false })).toBeVisible();
      await page.getByRole('main').getByRole('button', { name: 'Check now' }).click();
      await expect(entry).toContainText('Sent');
      await expect(page.getByRole('button', { name: 'Open applicant' })).toBeVisible();
      expect(posts(sandbox)).toBe(before + 1);
    });
  }

  await test.step('asked to slow down, everything waits, and a new start goes on with it', async () => {
    sandbox.scenarios.set({ throttled: true });
    await takeWalkIn(page, third, 'Cook');
    const entry = await openEntry(page, third);
    await expect(entry).toContainText('Waits until');
    await expect(page.getByText('CareerPlug asked us to wait until', { exact: false })).toBeVisible();
    expect(posts(sandbox)).toBe(2);
    sandbox.scenarios.set({ throttled: false });
    await app.kill();
    await app.launch({ preset });
    const again = await app.window();
    const delivered = await openEntry(again, third);
    await expect(delivered).toContainText('Sent', { timeout: 30_000 });
  });

  const names = sandbox.world.taken().map((record) => sandbox.world.personBehind(record).email);
  expect(names.toSorted()).toEqual([someone, another, third].map(({ email }) => email).toSorted());
  expect(posts(sandbox)).toBe(3);
});

test('what CareerPlug refuses is mended and sent; what waits for a sign-in is sent after it', async ({
  app,
  sandbox,
  preset,
}) => {
  const api = await startRefusingApi(sandbox.apiOrigin);
  const page = await signIn(app, sandbox, { ...preset, apiOrigin: api.origin });
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);

  for (const [visitor, status, words, sentence, button, field, value] of [
    [
      someone,
      422,
      'Validation failed: Phone is invalid',
      'the phone number',
      'Fix phone',
      'Phone',
      '(512) 555-0111',
    ],
    [another, 400, 'app[email] is invalid', 'the email address', 'Fix email', 'Email', 'mended@example.org'],
  ] as const) {
    await test.step(`${status} ${words}`, async () => {
      const before = sandbox.world.taken().length;
      api.refuseNext(status, words);
      await takeWalkIn(page, visitor, 'Cook');
      const entry = await openEntry(page, visitor);
      await expect(entry).toContainText('Needs attention');
      await expect(page.getByRole('main').getByText(`CareerPlug didn’t accept ${sentence}.`)).toBeVisible();
      expect(sandbox.world.taken()).toHaveLength(before);
      await page.getByRole('button', { name: button }).click();
      const refused = page.getByRole('textbox', { name: field, exact: true });
      await expect(refused).toBeFocused();
      await refused.fill(value);
      await page.getByRole('button', { name: 'Save application' }).click();
      await expect.poll(() => sandbox.world.taken().length).toBe(before + 1);
      await expect(await openEntry(page, visitor)).toContainText('Sent');
      expect(posts(sandbox)).toBe(before + 1);
    });
  }

  await test.step('signed out meanwhile: everything is readable, and what is taken then is sent after signing in', async () => {
    sandbox.grants.revokeAll(null);
    await page
      .getByRole('contentinfo')
      .getByRole('button', { name: /Check now/u })
      .click();
    const banner = page.getByRole('alert').filter({ hasText: 'Please sign in again' });
    await expect(banner).toBeVisible();
    await openSection(page, /^Applicants/u);
    await applicantRows(page).first().click();
    await expect(page.getByText('Timeline')).toBeVisible();
    await takeWalkIn(page, third, 'Cook');
    await expect(banner).toContainText('1 walk-in is safe and will be sent after you do');
    await expect(await openEntry(page, third)).toContainText('Waits until you sign in');
    expect(sandbox.world.taken()).toHaveLength(2);
    await page.getByRole('button', { name: 'Sign in again' }).click();
    const browser = await app.browserPage();
    await reachConsent(browser, sandbox);
    await browser.getByRole('button', { name: 'Authorize' }).click();
    await expect.poll(() => sandbox.world.taken().length, { timeout: 30_000 }).toBe(3);
    await expect(banner).toHaveCount(0);
    await expect(await openEntry(page, third)).toContainText('Sent');
    expect(posts(sandbox)).toBe(3);
  });
  await api.close();
});

/** New applicants that reached the server, saved or not. */
function posts(sandbox: SandboxServer): number {
  return sandbox.log.entries().filter(({ method, path }) => method === 'POST' && path === '/apps').length;
}

async function openEntry(page: Page, visitor: Visitor): Promise<ReturnType<typeof outboxEntries>> {
  await openSection(page, /^Outbox/u);
  const entry = outboxEntries(page).filter({ hasText: fullName(visitor) });
  await entry.click();
  return entry;
}
