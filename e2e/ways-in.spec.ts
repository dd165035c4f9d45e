import { expect, test } from './fixtures.ts';
import { findInClear } from './steps/files.ts';
import { expectAccessible } from './steps/axe.ts';
import { applicantRows, logIn, openSection } from './steps/sign-in.ts';
import { aToken, chooseWay, pasteKeys, signInWithKeys, withoutKeys } from './steps/ways.ts';
import { seen } from './steps/seen.ts';

test.use({ sandboxOptions: { applicants: 40, jobs: 6 } });

test('an administrator with a login and two keys is connected by the browser', async ({
  app,
  sandbox,
  preset,
}) => {
  await app.launch({ preset: withoutKeys(preset) });
  const page = await app.window();
  await page.getByRole('button', { name: 'Sign in to CareerPlug' }).click();
  await page.getByRole('button', { name: 'Copy the callback address' }).click();
  await expect.poll(() => app.control.clipboard()).toBe('com.hiredesk.app://oauth/callback');
  await pasteKeys(page, sandbox.credentials);
  await page.getByRole('button', { name: 'Continue in the browser' }).click();
  const browser = await app.browserPage();
  await logIn(browser, sandbox);
  await browser.getByRole('button', { name: 'Authorize' }).click();
  await seen(applicantRows(page).first());
  await seen(page.getByText(/lets Hiredesk read your jobs and applicants/u));
});

test('whoever is shown a code pastes it', async ({ app, sandbox, preset }) => {
  await app.launch({ preset: withoutKeys(preset) });
  const page = await app.window();
  await chooseWay(page, /^A login, and CareerPlug shows a code/u);
  await expect(page.getByRole('textbox', { name: 'Callback address' })).toHaveValue(
    'urn:ietf:wg:oauth:2.0:oob',
  );
  await pasteKeys(page, sandbox.credentials);
  await page.getByRole('button', { name: 'Continue in the browser' }).click();
  const browser = await app.browserPage();
  await logIn(browser, sandbox);
  await browser.getByRole('button', { name: 'Authorize' }).click();
  const code = await browser.locator('#authorization_code').innerText();
  await page.getByRole('textbox', { name: /shows you a code/u }).fill(code);
  await page.getByRole('button', { name: 'Use this code' }).click();
  await seen(applicantRows(page).first());
});

test('two keys alone connect, without a browser', async ({ app, sandbox, preset }) => {
  const page = await signInWithKeys(app, sandbox, preset);
  await seen(applicantRows(page).first());
  expect(await app.control.openedAddresses()).toEqual([]);
  await openSection(page, /^Settings/u);
  await seen(page.getByText('by the two keys'));
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  for (const works of ['Sign-in accepted', 'Jobs can be read', 'Applicants can be read']) {
    await seen(page.getByText(works));
  }
});

test('wrong keys are told with what to look at, and the form keeps what was pasted', async ({
  app,
  sandbox,
  preset,
}) => {
  await app.launch({ preset: withoutKeys(preset) });
  const page = await app.window();
  await chooseWay(page, /^Only the two keys/u);
  await page.getByRole('textbox', { name: 'Application key' }).fill('');
  await page.getByRole('button', { name: 'Connect' }).click();
  await seen(page.getByText('Paste the application key.'));
  await pasteKeys(page, { ...sandbox.credentials, clientSecret: 'y'.repeat(43) });
  await page.getByRole('button', { name: 'Connect' }).click();
  await seen(page.getByRole('alert').getByText('CareerPlug doesn’t know these keys'));
  await seen(page.getByText(/I, l and 1 look alike/u).first());
  await expect(page.getByRole('textbox', { name: 'Application key' })).toHaveValue(/\S{43}/u);
  await expectAccessible(app, page, 'keys refused');
  await pasteKeys(page, sandbox.credentials);
  await page.getByRole('button', { name: 'Connect' }).click();
  await seen(applicantRows(page).first());
});

test('an access token connects, whatever line it was copied with, and its end is announced', async ({
  app,
  sandbox,
  preset,
}) => {
  const token = await aToken(sandbox);
  await app.launch({ preset: withoutKeys(preset) });
  const page = await app.window();
  await chooseWay(page, /^An access token/u);
  await page.getByLabel('Access token').first().fill(`Authorization: Bearer ${token}`);
  await page.getByRole('button', { name: 'Connect' }).click();
  await seen(applicantRows(page).first());
  await openSection(page, /^Settings/u);
  await seen(page.getByText(/by an access token · ends/u));
  await app.quit();
  const { hits } = await findInClear(app.userDataDir, [token]);
  expect(hits).toEqual([]);
});

test.describe('a token near its end', () => {
  let aheadMs = 0;
  test.use({ sandboxOptions: { applicants: 20, jobs: 4, clock: { now: () => Date.now() - aheadMs } } });

  test('is announced a day ahead, and a new one takes its place', async ({ app, sandbox, preset }) => {
    // Given out 40 of its 48 hours ago.
    aheadMs = 40 * 3_600_000;
    const old = await aToken(sandbox);
    aheadMs = 0;
    await app.launch({ preset: withoutKeys(preset) });
    const page = await app.window();
    await chooseWay(page, /^An access token/u);
    await page.getByLabel('Access token').first().fill(old);
    await page.getByRole('button', { name: 'Connect' }).click();
    await seen(page.getByText(/The access token ends in 8 hours/u));
    await page.getByRole('button', { name: 'Paste a new token' }).click();
    await page
      .getByLabel('Access token')
      .first()
      .fill(await aToken(sandbox));
    await page.getByRole('button', { name: 'Connect' }).click();
    await seen(applicantRows(page).first());
    await expect(page.getByText(/The access token ends in/u)).toBeHidden();
  });
});

test.describe('keys that are shown no data', () => {
  test.use({ sandboxOptions: { applicants: 20, jobs: 4, clientCredentials: 'refused-by-resources' } });

  test('are told in words, and lead to the browser with the same keys', async ({ app, sandbox, preset }) => {
    const page = await signInWithKeys(app, sandbox, preset);
    await seen(page.getByText('CareerPlug shows this key no data'));
    await expectAccessible(app, page, 'keys without data');
    await page.getByRole('button', { name: 'Sign in with the browser' }).click();
    await expect(page.getByText('CareerPlug shows this key no data')).toBeHidden();
    await page.getByRole('button', { name: 'Continue in the browser' }).click();
    const browser = await app.browserPage();
    await logIn(browser, sandbox);
    await browser.getByRole('button', { name: 'Authorize' }).click();
    await seen(applicantRows(page).first());
  });
});

test('a code that nobody asked for is explained, and leads to a proper sign-in', async ({ app, preset }) => {
  await app.launch({ preset });
  const page = await app.window();
  await seen(page.getByRole('button', { name: 'Sign in to CareerPlug' }));
  await app.deepLink('com.hiredesk.app://oauth/callback?code=abcdef0123456789');
  await seen(page.getByText('A code arrived that nobody asked for'));
  await page.getByRole('button', { name: 'Start the sign-in' }).click();
  await seen(page.getByRole('button', { name: 'Continue in the browser' }));
});
