import { expect, test } from './fixtures.ts';
import { findInClear } from './steps/files.ts';
import { applicantRows, beginSignIn, logIn } from './steps/sign-in.ts';
import { expectDraftSaved, fillWalkIn, type Visitor } from './steps/walk-in.ts';
import { seen } from './steps/seen.ts';

const visitor: Visitor = {
  phone: '(512) 555-0187',
  email: 'wilhelmina.canary@example.org',
  firstName: 'Wilhelmina',
  lastName: 'Okonkwo-Zyx',
  postalCode: '78701',
  recentTitle: 'Trapeze artist',
  recentEmployer: 'Canary Circus',
  note: 'Brings her own unicycle',
};

// A blind second send must not be hidden by CareerPlug's rule against repeats.
test.use({ sandboxOptions: { applicants: 1200, jobs: 40, repeats: 'accepted' } });

test('from a cold start to a walk-in delivered exactly once, through an outage and a kill', async ({
  app,
  sandbox,
  preset,
}) => {
  test.setTimeout(360_000);

  await test.step('signs in through the browser', async () => {
    const browser = await beginSignIn(app, preset);
    await logIn(browser, sandbox);
    await browser.getByRole('button', { name: 'Authorize' }).click();
  });

  const firstName = await test.step('jobs and applicants appear', async () => {
    const page = await app.window();
    await seen(applicantRows(page).first());
    await expect(page.getByRole('contentinfo')).toContainText(/Synced/u, { timeout: 360_000 });
    await expect(page.getByRole('button', { name: /^Applicants/u })).toContainText('1,200');
    const name = (await applicantRows(page).first().locator('strong').innerText()).trim();
    await page.getByRole('button', { name: /^Jobs/u }).click();
    await seen(page.getByRole('grid', { name: 'Jobs' }).getByRole('row').first());
    return name;
  });

  await test.step('without a network everything is readable and searchable after a restart', async () => {
    await sandbox.pause();
    await app.quit();
    await app.launch({ preset });
    const page = await app.window();
    await page.getByRole('button', { name: /^Applicants/u }).click();
    await expect(applicantRows(page).first()).toContainText(firstName);
    await page.getByRole('searchbox', { name: 'Search applicants' }).fill(firstName);
    await expect(applicantRows(page).first()).toContainText(firstName);
    await applicantRows(page).first().click();
    await seen(page.getByRole('heading', { name: firstName }));
    await seen(page.getByText('Timeline'));
    await expect(page.getByRole('contentinfo')).toContainText(/isn’t answering|No internet/u);
  });

  await test.step('a walk-in is entered offline and waits', async () => {
    const page = await app.window();
    await fillWalkIn(page, visitor, 'Cook');
    await expectDraftSaved(page);
    await page.getByRole('button', { name: 'Save application' }).click();
    await seen(page.getByText(/is saved$/u));
    expect(sandbox.world.taken()).toHaveLength(0);
  });

  await test.step('killed and started again, it still waits', async () => {
    await app.kill();
    await app.launch({ preset });
    const page = await app.window();
    const sections = page.getByRole('navigation', { name: 'Sections' });
    await sections.getByRole('button', { name: /^Outbox/u }).click();
    await seen(page.getByText('Wilhelmina Okonkwo-Zyx').first());
    await seen(page.getByText('Waiting').first());
  });

  await test.step('with the network back it is delivered exactly once', async () => {
    await sandbox.resume();
    const page = await app.window();
    await page
      .getByRole('button', { name: /Check now/u })
      .first()
      .click();
    await expect.poll(() => sandbox.world.taken().length, { timeout: 360_000 }).toBe(1);
    await seen(page.getByText(/^Sent/u).first());
  });

  await test.step('it comes back from CareerPlug as an applicant with the walk-in badge', async () => {
    const page = await app.window();
    await page.getByRole('button', { name: /^Walk-ins/u }).click();
    const row = applicantRowsIn(page, 'Walk-ins').first();
    await expect(row).toContainText('Wilhelmina Okonkwo-Zyx', { timeout: 360_000 });
    await expect(row).toContainText('Walk-in');
    expect(sandbox.world.taken()).toHaveLength(1);
    const posts = sandbox.log.entries().filter(({ method, path }) => method === 'POST' && path === '/apps');
    expect(posts).toHaveLength(1);
  });

  await test.step('nothing of it lies in clear on the disk', async () => {
    await app.quit();
    const canaries = [
      visitor.email,
      visitor.lastName,
      visitor.firstName,
      visitor.recentEmployer,
      visitor.note,
      '5125550187',
      '555-0187',
      firstName,
      sandbox.credentials.clientSecret,
      ...issuedTokens(sandbox),
    ];
    const { fileCount, hits } = await findInClear(app.userDataDir, canaries);
    expect(fileCount).toBeGreaterThan(3);
    expect(hits).toEqual([]);
    for (const canary of canaries) expect(app.mainLog()).not.toContain(canary);
  });
});

function applicantRowsIn(page: Parameters<typeof applicantRows>[0], view: string) {
  return page.getByRole('grid', { name: view }).getByRole('row');
}

function issuedTokens(sandbox: {
  grants: { issued: () => readonly { accessToken: string; refreshToken: string | null }[] };
}) {
  const tokens = sandbox.grants
    .issued()
    .flatMap(({ accessToken, refreshToken }) => [accessToken, refreshToken ?? accessToken]);
  expect(tokens.length).toBeGreaterThan(0);
  return new Set(tokens);
}
