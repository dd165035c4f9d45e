import type { Page } from '@playwright/test';
import type { SandboxServer } from '../src/sandbox/server.ts';
import { expect, test } from './fixtures.ts';
import { startRefusingApi } from './steps/refusing-api.ts';
import { applicantRows, openSection, signIn } from './steps/sign-in.ts';
import { reachConsent } from './steps/trouble.ts';
import {
  answerQuestions,
  fillWalkIn,
  fullName,
  outboxEntries,
  someone,
  takeWalkIn,
  type Visitor,
} from './steps/walk-in.ts';
import { seen } from './steps/seen.ts';

// A slow or busy computer takes its time for several starts and sign-ins.
test.describe.configure({ timeout: 360_000 });

// A blind second send must not be hidden by CareerPlug's rule against repeats.
// Several jobs stand at one place: where one has closed, another is offered.
test.use({ sandboxOptions: { applicants: 60, jobs: 8, locations: 2, repeats: 'accepted' } });

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
      await seen(page.getByText('We don’t know if this arrived.', { exact: false }));
      await page.getByRole('main').getByRole('button', { name: 'Check now' }).click();
      await expect(entry).toContainText('Sent');
      await seen(page.getByRole('button', { name: 'Open applicant' }));
      expect(posts(sandbox)).toBe(before + 1);
    });
  }

  await test.step('asked to slow down, everything waits, and a new start goes on with it', async () => {
    sandbox.scenarios.set({ throttled: true });
    await takeWalkIn(page, third, 'Cook');
    const entry = await openEntry(page, third);
    await expect(entry).toContainText('Waits until');
    await seen(page.getByText('CareerPlug asked us to wait until', { exact: false }));
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

const fourth: Visitor = {
  ...someone,
  phone: '(512) 555-0185',
  email: 'dele.adeyemi@example.org',
  firstName: 'Dele',
  lastName: 'Adeyemi',
};
const fifth: Visitor = {
  ...someone,
  phone: '(512) 555-0191',
  email: 'lena.vogt@example.org',
  firstName: 'Lena',
  lastName: 'Vogt',
};
const sourceNumber = 4711;

test('what CareerPlug refuses is mended and sent; what waits for a sign-in is sent after it', async ({
  app,
  sandbox,
  preset,
}) => {
  const api = await startRefusingApi(sandbox.apiOrigin);
  const page = await signIn(app, sandbox, { ...preset, apiOrigin: api.origin });
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);

  await test.step('the number of the source in CareerPlug is typed once, in the settings', async () => {
    await openSection(page, /^Settings/u);
    await page.getByRole('textbox', { name: /^Source number/u }).fill(String(sourceNumber));
    await page.keyboard.press('Tab');
  });

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
      await seen(page.getByRole('main').getByText(`CareerPlug didn’t accept ${sentence}.`));
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

  await test.step('a job that closed meanwhile: another at the same place is offered, and taken', async () => {
    const before = sandbox.world.taken().length;
    await fillWalkIn(page, fourth, 'Cook');
    const [name, place] = (await page.getByRole('combobox', { name: 'Job' }).inputValue()).split(' · ');
    const isTheOne = (job: (typeof jobs)[number]): boolean =>
      job.role.name === name && job.location.name === place;
    const jobs = sandbox.world.listedJobs();
    const closing = jobs.find(isTheOne);
    const other = jobs.find((job) => job.location.name === place && job.role.name !== name);
    sandbox.world.closeJob(closing?.id ?? 0);
    await page.getByRole('button', { name: 'Save application' }).click();
    await seen(page.getByText(`${fullName(fourth)} is saved`));
    const entry = await openEntry(page, fourth);
    await expect(entry).toContainText('Needs attention');
    const said = `This job closed while the application waited. Choose another job at ${place ?? ''}.`;
    await seen(page.getByRole('main').getByText(said));
    await page.getByRole('button', { name: 'Choose another job' }).click();
    await expect(page.getByRole('combobox', { name: 'Job' })).toBeFocused();
    await expect(page.getByRole('combobox', { name: 'Job' })).toHaveValue(`${name} · ${place}`);
    await seen(page.getByText('CareerPlug takes no applications for this job.'));
    const offered = page.getByText(`Open at ${place ?? ''}:`).locator('..');
    await expect(offered.getByRole('button', { name: name ?? '', exact: true })).toHaveCount(0);
    await offered.getByRole('button', { name: other?.role.name ?? '', exact: true }).click();
    await expect(page.getByRole('combobox', { name: 'Job' })).toHaveValue(`${other?.role.name} · ${place}`);
    await expect(page.getByText('CareerPlug takes no applications for this job.')).toHaveCount(0);
    await answerQuestions(page);
    await page.getByRole('button', { name: 'Save application' }).click();
    await seen(page.getByText(`${fullName(fourth)} is saved`));
    await expect.poll(() => sandbox.world.taken().length).toBe(before + 1);
    await expect(await openEntry(page, fourth)).toContainText('Sent');
    expect(sandbox.world.taken().at(-1)?.job.id).toBe(other?.id);
  });

  await test.step('signed out meanwhile: everything is readable, and what is taken then is sent after signing in', async () => {
    sandbox.grants.revokeAll(null);
    await page
      .getByRole('contentinfo')
      .getByRole('button', { name: /Check now/u })
      .click();
    const banner = page.getByRole('alert').filter({ hasText: 'Please sign in again' });
    await seen(banner);
    await openSection(page, /^Applicants/u);
    await applicantRows(page).first().click();
    await seen(page.getByText('Timeline'));
    await takeWalkIn(page, third, 'Cook');
    await expect(banner).toContainText('1 walk-in is safe and will be sent after you do');
    await expect(await openEntry(page, third)).toContainText('Waits until you sign in');
    expect(sandbox.world.taken()).toHaveLength(3);
    await page.getByRole('button', { name: 'Sign in again' }).click();
    const browser = await app.browserPage();
    await reachConsent(browser, sandbox);
    await browser.getByRole('button', { name: 'Authorize' }).click();
    await expect.poll(() => sandbox.world.taken().length, { timeout: 30_000 }).toBe(4);
    await expect(banner).toHaveCount(0);
    await expect(await openEntry(page, third)).toContainText('Sent');
  });

  await test.step('while it is on its way nobody changes or stops it, and it is said to be on its way', async () => {
    const before = posts(sandbox);
    const release = api.holdNext();
    await takeWalkIn(page, fifth, 'Cook');
    const entry = await openEntry(page, fifth);
    await expect(entry).toContainText('Sending');
    const main = page.getByRole('main');
    await seen(main.getByText('On its way to CareerPlug since', { exact: false }));
    for (const name of ['Edit', 'Don’t send', 'Send now']) {
      await expect(main.getByRole('button', { name, exact: true })).toHaveCount(0);
    }
    release();
    await expect(entry).toContainText('Sent');
    expect(posts(sandbox)).toBe(before + 1);
  });

  await test.step('each arrived once, with the number of its source', () => {
    const arrived = sandbox.world.taken().map(({ inbound }) => inbound?.app);
    expect(arrived.map((one) => one?.firstname)).toEqual(
      [someone, another, fourth, third, fifth].map(({ firstName }) => firstName),
    );
    expect(arrived.map((one) => one?.source_id)).toEqual(arrived.map(() => sourceNumber));
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
