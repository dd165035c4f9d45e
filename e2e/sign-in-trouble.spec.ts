import { codeLifeMs } from '../src/sandbox/oauth/grants.ts';
import { expect, test } from './fixtures.ts';
import { applicantRows, beginSignIn, logIn } from './steps/sign-in.ts';
import {
  consentWithoutReturn,
  continueInBrowser,
  expectNothingSpins,
  expectTold,
  reachConsent,
  redeemed,
} from './steps/trouble.ts';
import { seen } from './steps/seen.ts';

// A slow or busy computer takes its time for several starts and sign-ins.
test.describe.configure({ timeout: 360_000 });

/** How far the server's clock is ahead of the app's. */
let aheadMs = 0;

test.use({ sandboxOptions: { applicants: 20, jobs: 4, clock: { now: () => Date.now() + aheadMs } } });
test.beforeEach(() => {
  aheadMs = 0;
});

test('wrong keys, a refused consent and an old or a used code are told in words, and the right keys work', async ({
  app,
  sandbox,
  preset,
}) => {
  await test.step('a wrong application key: CareerPlug says so in the browser, and cancelling leads back', async () => {
    await app.launch({ preset });
    const page = await app.window();
    await page.getByRole('button', { name: 'Sign in to CareerPlug' }).click();
    await page.getByRole('textbox', { name: 'Application key' }).fill('x'.repeat(43));
    await page.getByLabel('Secret').first().fill(sandbox.credentials.clientSecret);
    const browser = await continueInBrowser(app);
    await logIn(browser, sandbox);
    await seen(browser.getByRole('heading', { name: 'An error has occurred' }));
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('textbox', { name: 'Application key' })).toHaveValue('x'.repeat(43));
    await expectNothingSpins(page);
    expect(redeemed(sandbox)).toBe(0);
    await page.getByRole('textbox', { name: 'Application key' }).fill(sandbox.credentials.clientId);
  });

  const page = await app.window();
  await test.step('a wrong secret', async () => {
    await page.getByLabel('Secret').first().fill('y'.repeat(43));
    const browser = await continueInBrowser(app);
    await reachConsent(browser, sandbox);
    await browser.getByRole('button', { name: 'Authorize' }).click();
    await expectTold(page, 'CareerPlug doesn’t know these keys');
    await page.getByLabel('Secret').first().fill(sandbox.credentials.clientSecret);
  });

  await test.step('a refused consent', async () => {
    const browser = await continueInBrowser(app);
    await reachConsent(browser, sandbox);
    await browser.getByRole('button', { name: 'Deny' }).click();
    await expectTold(page, 'Access was not granted');
  });

  await test.step('a code that came too late', async () => {
    const address = await consentWithoutReturn(app, sandbox, await continueInBrowser(app));
    aheadMs = codeLifeMs + 1000;
    await app.deepLink(address);
    await expectTold(page, 'The code can’t be used');
    aheadMs = 0;
  });

  await test.step('a code that somebody has used already', async () => {
    const address = await consentWithoutReturn(app, sandbox, await continueInBrowser(app));
    const code = new URL(address).searchParams.get('code') ?? '';
    const taken = sandbox.grants.redeemCode(code, 'com.hiredesk.app://oauth/callback', null, false);
    expect(taken).not.toBeNull();
    await app.deepLink(address);
    await expectTold(page, 'The code can’t be used');
  });

  await test.step('the right keys', async () => {
    const browser = await continueInBrowser(app);
    await reachConsent(browser, sandbox);
    await browser.getByRole('button', { name: 'Authorize' }).click();
    await seen(applicantRows(page).first());
  });
});

test('an answer that nobody waits for is told and never redeemed, cold, warm and while waiting', async ({
  app,
  sandbox,
  preset,
}) => {
  const unsolicited = 'com.hiredesk.app://oauth/callback?code=stolen-code-of-somebody-else';
  const foreign = `${unsolicited}&state=a-state-of-somebody-else`;
  const stray = 'A code arrived that nobody asked for';

  await test.step('cold: the address itself starts the app', async () => {
    await app.launch({ preset });
    await app.window();
    await app.quit();
    await app.deepLink(unsolicited);
    const page = await app.window();
    await seen(page.getByRole('heading', { name: 'Welcome to Hiredesk' }));
    await seen(page.getByText(stray));
    await app.quit();
  });

  await test.step('before the window is ready: it is told once the window is', async () => {
    await app.launch({ preset });
    await app.deepLink(foreign);
    const page = await app.window();
    await seen(page.getByText('Something else arrived'));
  });

  const page = await app.window();
  await test.step('warm, as a second start and as an event', async () => {
    await app.deepLink(unsolicited);
    await seen(page.getByText(stray));
    if (app.kind === 'double') {
      await app.control.setDeepLinksArriveBy('open-url');
      await app.deepLink(foreign);
      await seen(page.getByText('Something else arrived'));
      await app.control.setDeepLinksArriveBy('second-instance');
    }
  });

  const answer = await test.step('while a sign-in waits, which lives on', async () => {
    await page.getByRole('button', { name: 'Sign in to CareerPlug' }).click();
    const browser = await continueInBrowser(app);
    await app.deepLink(unsolicited);
    await seen(page.getByText(stray));
    await app.deepLink(foreign);
    await seen(page.getByText('Something else arrived'));
    await app.deepLink('com.hiredesk.app://oauth/callback?error=access_denied&state=not-ours');
    await app.deepLink('com.hiredesk.app://oauth/callback?code=a&code=b');
    await seen(page.getByRole('heading', { name: 'Continue in your browser' }));
    expect(redeemed(sandbox)).toBe(0);
    const address = await consentWithoutReturn(app, sandbox, browser);
    await app.deepLink(address);
    await seen(applicantRows(page).first());
    expect(redeemed(sandbox)).toBe(1);
    return address;
  });

  await test.step('replayed after the sign-in: nothing happens; a code of nobody’s is told and changes nothing', async () => {
    await applicantRows(page).first().click();
    await app.deepLink(answer);
    await expect(page.getByText('It wasn’t used')).toHaveCount(0);
    await app.deepLink(unsolicited);
    await seen(page.getByText('It wasn’t used, and', { exact: false }));
    await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);
    await seen(applicantRows(page).first());
    expect(redeemed(sandbox)).toBe(1);
    expect(sandbox.log.entries().filter(({ path }) => path === '/oauth/revoke')).toEqual([]);
    await page.getByRole('button', { name: 'Add another account' }).click();
    await seen(page.getByRole('heading', { name: 'Add another account' }));
  });
});

test('a CareerPlug that can’t be reached or answers nonsense is told, and trying again works', async ({
  app,
  sandbox,
  preset,
}) => {
  await app.launch({ preset });
  const page = await app.window();
  await page.getByRole('button', { name: 'Sign in to CareerPlug' }).click();
  const calm = { htmlErrors: 'off', garbage: false, throttled: false, down: false } as const;

  await test.step('nobody listens at the address', async () => {
    const address = await consentWithoutReturn(app, sandbox, await continueInBrowser(app));
    await sandbox.pause();
    await app.deepLink(address);
    await expectTold(page, 'CareerPlug can’t be reached');
    await expect(page.getByRole('alert').first()).toContainText(new URL(sandbox.appOrigin).host);
    await sandbox.resume();
  });

  for (const [trouble, title] of [
    [{ htmlErrors: '200' }, 'That wasn’t CareerPlug’s usual answer'],
    [{ garbage: true }, 'That wasn’t CareerPlug’s usual answer'],
    [{ htmlErrors: '502' }, 'CareerPlug has a problem'],
    [{ throttled: true }, 'CareerPlug asks us to wait'],
  ] as const) {
    await test.step(`${JSON.stringify(trouble)}: ${title}`, async () => {
      const address = await consentWithoutReturn(app, sandbox, await continueInBrowser(app));
      sandbox.scenarios.set(trouble);
      await app.deepLink(address);
      await expectTold(page, title);
      sandbox.scenarios.set(calm);
    });
  }

  await test.step('nothing ever comes back: it says what it does, and can be cancelled', async () => {
    const browser = await continueInBrowser(app);
    const late = await consentWithoutReturn(app, sandbox, browser);
    sandbox.scenarios.set({ neverAnswering: true });
    await app.deepLink(late);
    await seen(page.getByRole('heading', { name: 'Signing you in' }));
    await page.getByRole('button', { name: 'Cancel' }).click();
    await seen(page.getByRole('heading', { name: 'Sign in to CareerPlug' }));
    await expectNothingSpins(page);
    sandbox.scenarios.set({ neverAnswering: false });
  });

  await test.step('and once CareerPlug answers, however slowly, it works and says what it does meanwhile', async () => {
    const browser = await continueInBrowser(app);
    await reachConsent(browser, sandbox);
    sandbox.scenarios.set({ delayMs: 1500 });
    await browser.getByRole('button', { name: 'Authorize' }).click();
    await seen(page.getByRole('heading', { name: 'Signing you in' }));
    await seen(applicantRows(page).first());
    sandbox.scenarios.set({ delayMs: 0 });
    await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);
  });

  for (const trouble of [{ htmlErrors: '200' }, { garbage: true }, { htmlErrors: '502' }] as const) {
    await test.step(`the API answers ${JSON.stringify(trouble)}: what is here stays, nothing is made up`, async () => {
      const name = await applicantRows(page).first().locator('strong').innerText();
      sandbox.scenarios.set(trouble);
      await page.getByRole('button', { name: /Check now/u }).click();
      await expect(page.getByRole('contentinfo')).toContainText(/isn’t answering|Checking the connection/u);
      await expect(applicantRows(page).first()).toContainText(name);
      sandbox.scenarios.set(calm);
      await page.getByRole('button', { name: /Check now/u }).click();
      await expect(page.getByRole('contentinfo')).toContainText(/Online/u);
      await expectNothingSpins(page);
    });
  }
});

test('where no program opens our addresses, the code or the whole address is pasted', async ({
  app,
  sandbox,
  preset,
}) => {
  const browser = await beginSignIn(app, preset);
  const page = await app.window();
  const field = page.getByRole('textbox', { name: /shows you a code/u });
  const use = page.getByRole('button', { name: 'Use this code' });

  const first = await consentWithoutReturn(app, sandbox, browser);
  await test.step('reopening, copying the link and a paste that is no code', async () => {
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await expect.poll(() => app.control.clipboard()).toContain('/oauth/authorize?');
    await page.getByRole('button', { name: 'Open the browser again' }).click();
    // Twice the very same address: reopening begins nothing new.
    await expect
      .poll(async () => {
        const opened = await app.control.openedAddresses();
        return { times: opened.length, addresses: new Set(opened).size };
      })
      .toEqual({ times: 2, addresses: 1 });
    await app.browserPage();
    await field.fill('I can’t find any code');
    await use.click();
    await seen(page.getByText('Paste the code from CareerPlug’s page, or that page’s whole address.'));
    await field.fill('com.hiredesk.app://oauth/callback?code=a-code-long-enough-to-be-one&state=not-ours');
    await use.click();
    await seen(page.getByText('Something else arrived'));
    expect(redeemed(sandbox)).toBe(0);
  });

  await test.step('a new sign-in ends the former one: its answer is nobody’s any more', async () => {
    await page.getByRole('button', { name: 'Cancel' }).click();
    const second = await continueInBrowser(app);
    await app.deepLink(first);
    await seen(page.getByText('Something else arrived'));
    expect(redeemed(sandbox)).toBe(0);
    await field.fill(await consentWithoutReturn(app, sandbox, second));
    await use.click();
    await seen(applicantRows(page).first());
    expect(redeemed(sandbox)).toBe(1);
  });

  await test.step('signed out again, CareerPlug’s own page shows the code', async () => {
    await page.getByRole('button', { name: /^Settings/u }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
    await seen(page.getByRole('button', { name: 'Sign in to CareerPlug' }));
    await page.getByRole('button', { name: 'Sign in to CareerPlug' }).click();
    await page.getByText('Shows me a code').click();
    const codes = await continueInBrowser(app);
    await reachConsent(codes, sandbox);
    await codes.getByRole('button', { name: 'Authorize' }).click();
    await seen(codes.getByRole('heading', { name: 'Authorization code' }));
    // A code of another sign-in is refused, and the wait goes on.
    await field.fill('a-code-that-careerplug-has-never-given-out');
    await use.click();
    await seen(page.getByText('The code can’t be used'));
    await field.fill(await codes.locator('#authorization_code').innerText());
    await use.click();
    await seen(applicantRows(page).first());
  });

  await test.step('signed in anew, the page’s whole address does as well', async () => {
    await page.getByRole('button', { name: /^Settings/u }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in to CareerPlug' }).click();
    await page.getByText('Shows me a code').click();
    const codes = await continueInBrowser(app);
    await reachConsent(codes, sandbox);
    await codes.getByRole('button', { name: 'Authorize' }).click();
    await seen(codes.getByRole('heading', { name: 'Authorization code' }));
    await field.fill(codes.url());
    await use.click();
    await seen(applicantRows(page).first());
  });
});
