import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { applicantRows, beginSignIn, logIn } from './steps/sign-in.ts';
import { fillWalkIn } from './steps/walk-in.ts';
import { aToken, chooseWay, enterHosts, pasteKeys, withoutKeys } from './steps/ways.ts';
import { seen } from './steps/seen.ts';

// Canaries: secrets and people's data that must not be where nobody needs them.

// Traces keep copies of the page's fields inside the page.
test.use({ sandboxOptions: { applicants: 60, jobs: 40 }, trace: 'off' });
test.beforeEach(({ app }) => {
  test.skip(app.kind !== 'double', 'Records what crosses between main and page through the double');
});

const records = { ELECTRON_DOUBLE_RECORDS: '1' };

test('nothing secret crosses to the page or lies in its memory, through a sign-in, a sync and a renewal', async ({
  app,
  sandbox,
  preset,
}) => {
  test.setTimeout(360_000);
  await app.launch({ preset, env: records });
  const browser = await startSignIn(await app.window(), () => app.browserPage());
  await logIn(browser, sandbox);
  await browser.getByRole('button', { name: 'Authorize' }).click();
  const page = await app.window();
  await seen(applicantRows(page).first());
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);
  const before = sandbox.grants.issued().length;
  sandbox.scenarios.set({ refuseTokens: 1 });
  await refresh(page);
  await expect.poll(() => sandbox.grants.issued().length).toBeGreaterThan(before);
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);

  const { crossed, wrapped } = (await app.control.probe('recorded')) as Record<
    'crossed' | 'wrapped',
    string[]
  >;
  const secrets = new Set([
    sandbox.credentials.clientSecret,
    sandbox.credentials.password,
    ...sandbox.grants.issued().flatMap((token) => [token.accessToken, token.refreshToken ?? '']),
    ...wrapped.flatMap((text) => text.match(/(?<="databaseKey":")[0-9a-f]{64}/gu) ?? []),
    ...wrapped.flatMap(
      (text) => text.match(/(?<="(?:accessToken|refreshToken|clientSecret)":")[^"]+/gu) ?? [],
    ),
  ]);
  secrets.delete('');
  // Both pairs of tokens, the key of the databases, the application's secret, the person's password.
  expect(secrets.size).toBeGreaterThanOrEqual(7);
  expect([...secrets].filter((secret) => /^[0-9a-f]{64}$/u.test(secret)).length).toBeGreaterThanOrEqual(1);

  const heap = await heapOf(page);
  const told = crossed.join('\n');
  // What is looked through is the real thing: a person on screen is in both.
  const shown = (await applicantRows(page).first().locator('strong').innerText()).trim().split(' ')[0] ?? '';
  expect(shown).not.toBe('');
  expect(told).toContain(shown);
  expect(heap).toContain(shown);
  const found = [...secrets].flatMap((secret) => [
    ...(told.includes(secret) ? [`crossed: ${secret}`] : []),
    ...(told.includes(Buffer.from(secret).toString('base64').slice(0, -4))
      ? [`crossed encoded: ${secret}`]
      : []),
    ...(heap.includes(secret) ? [`in the page: ${secret}`] : []),
  ]);
  expect(found).toEqual([]);
});

test('a secret that was typed to sign in is gone from the page’s memory with its screen', async ({
  app,
  sandbox,
  preset,
}) => {
  test.setTimeout(360_000);
  const secret = sandbox.credentials.clientSecret;
  await app.launch({ preset: { ...preset, clientSecret: '' } });
  const page = await app.window();
  await page.getByRole('button', { name: 'Sign in to CareerPlug' }).click();
  await page.getByLabel('Secret').first().fill(secret);
  expect(await heapOf(page)).toContain(secret);
  await page.getByRole('button', { name: 'Continue in the browser' }).click();
  const browser = await app.browserPage();
  await logIn(browser, sandbox);
  await browser.getByRole('button', { name: 'Authorize' }).click();
  await expectGone(page, secret);
});

test('keys that were pasted to connect without a browser are gone from the page’s memory with their screen', async ({
  app,
  sandbox,
  preset,
}) => {
  test.setTimeout(360_000);
  const secret = sandbox.credentials.clientSecret;
  await app.launch({ preset: withoutKeys(preset) });
  const page = await app.window();
  await chooseWay(page, /^Only the two keys/u);
  await pasteKeys(page, sandbox.credentials);
  expect(await heapOf(page)).toContain(secret);
  await page.getByRole('button', { name: 'Connect' }).click();
  await expectGone(page, secret);
});

test('a token that was pasted is gone from the page’s memory with its screen', async ({
  app,
  sandbox,
  preset,
}) => {
  test.setTimeout(360_000);
  const token = await aToken(sandbox);
  await app.launch({ preset: withoutKeys(preset) });
  const page = await app.window();
  await chooseWay(page, /^An access token/u);
  await enterHosts(page, sandbox);
  await page.getByLabel('Access token').first().fill(token);
  expect(await heapOf(page)).toContain(token);
  await page.getByRole('button', { name: 'Connect' }).click();
  await expectGone(page, token);
});

test('the log and the outputs name nobody and carry no secret, whatever fails', async ({
  app,
  sandbox,
  preset,
}) => {
  test.setTimeout(360_000);
  app.expectProblem(/canary|Failed to load|net::/iu);
  const browser = await beginSignIn(app, preset);
  // Addresses of strangers, with everything in them that could be written down.
  await app.deepLink('com.hiredesk.app://oauth/callback?code=canary-code-4711&state=canary-state-4711');
  await app.deepLink('com.hiredesk.app://oauth/callback?error=canary-error&error_description=Wanda+Canary');
  await logIn(browser, sandbox);
  await browser.getByRole('button', { name: 'Authorize' }).click();
  const page = await app.window();
  await seen(applicantRows(page).first());
  const person = (await applicantRows(page).first().locator('strong').innerText()).trim();

  await test.step('a walk-in that CareerPlug refuses, and one whose answer is lost', async () => {
    sandbox.scenarios.set({ failAfterSaving: 1 });
    await fillWalkIn(page, visitor, 'Cook');
    await page.getByRole('button', { name: 'Save application' }).click();
    await seen(page.getByText(/is saved$/u));
    await expect.poll(() => sandbox.world.taken().length).toBe(1);
  });

  await test.step('every kind of trouble with the service', async () => {
    const troubles = [
      { garbage: true },
      { htmlErrors: '200' },
      { htmlErrors: '502' },
      { forbidden: true },
      { refuseTokens: 2 },
      { loseTokenAnswers: 1, refuseTokens: 1 },
      { down: true },
      { throttled: true },
    ] as const;
    for (const trouble of troubles) {
      sandbox.scenarios.reset();
      sandbox.scenarios.set(trouble);
      const before = sandbox.log.entries().length;
      await refresh(page);
      if (!('down' in trouble)) {
        await expect
          .poll(() => sandbox.log.entries().length, { timeout: 20_000 })
          .toBeGreaterThanOrEqual(before);
      }
    }
    sandbox.scenarios.reset();
  });

  await test.step('calls that are refused, with canaries as names, inputs and keys', async () => {
    const answers = await page.evaluate(async () => {
      const bridge = Reflect.get(globalThis, 'hiredesk') as {
        call: (name: string, input: unknown) => Promise<unknown>;
      };
      const canary = 'Wanda Canary, wanda.canary@example.org, 512 555 0143';
      return Promise.all([
        bridge.call(canary, canary),
        bridge.call('applicants.list', { [canary]: canary }),
        bridge.call('drafts.save', { id: canary, application: { firstName: canary } }),
        bridge.call('session.pasteCode', { text: `https://app.careerplug.com/?code=${canary}` }),
        bridge.call('session.pasteCode', { code: canary }),
        bridge.call('applicants.get', { id: 987_654_321 }),
      ]);
    });
    expect(answers).toHaveLength(6);
  });

  await test.step('errors that nobody caught, in main', async () => {
    await app.control.answerDialog({ response: 1 });
    const message = `ENOENT: open '/home/wanda-canary/${visitor.email}'\n    at Wanda (canary.js:1:1)`;
    await app.control.probe('throwLater', message);
    await app.control.probe('rejectLater', message);
    await expect.poll(async () => (await app.control.askedDialogs()).length).toBeGreaterThan(0);
    expect(JSON.stringify(await app.control.askedDialogs())).not.toMatch(/canary/iu);
  });

  // The walk-in whose answer was lost may still be looked for.
  await app.control.answerDialog({ response: 1 });
  await app.quit();
  const names = await readdir(join(app.userDataDir, 'logs'));
  const texts = await Promise.all(
    names.map(async (name) => readFile(join(app.userDataDir, 'logs', name), 'utf8')),
  );
  const log = texts.join('\n');
  // The failures did happen, and were written down.
  for (const event of [
    'callback.arrived',
    'call.refused',
    'sync.failed',
    'uncaught-exception',
    'unhandled-rejection',
  ]) {
    expect(log).toContain(event);
  }
  const secrets = [
    person,
    ...person.split(' ').filter((part) => part.length > 3),
    '5550143',
    '555-0143',
    sandbox.credentials.clientSecret,
    sandbox.credentials.email,
    sandbox.credentials.password,
    ...sandbox.grants
      .issued()
      .flatMap((token) => [token.accessToken, token.refreshToken ?? token.accessToken]),
    'canary-code-4711',
    'canary-state-4711',
  ];
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
  expect(log).not.toMatch(/wanda|canary/iu);
  for (const folder of [app.userDataDir, process.cwd()]) expect(log).not.toContain(folder);
  // The terminal shows the two errors that nobody caught, as Electron would; and nothing else of this.
  expect(secrets.filter((secret) => app.mainLog().includes(secret))).toEqual([]);
});

/** Once the applicants are on screen, no copy of the text is left in the page. */
async function expectGone(page: Page, secret: string): Promise<void> {
  await seen(applicantRows(page).first());
  // React lets go of what was on screen with its next work.
  await applicantRows(page).first().click();
  await expect.poll(async () => (await heapOf(page)).includes(secret), { timeout: 40_000 }).toBe(false);
}

const visitor = {
  phone: '(512) 555-0143',
  email: 'wanda.canary@example.org',
  firstName: 'Wanda',
  lastName: 'Canary-Zyx',
  postalCode: '78709',
  recentTitle: 'Canary keeper',
  recentEmployer: 'Canary Circus',
  note: 'Wanda brings her canary',
};

async function startSignIn(page: Page, opened: () => Promise<Page>): Promise<Page> {
  await page.getByRole('button', { name: 'Sign in to CareerPlug' }).click();
  await page.getByRole('button', { name: 'Continue in the browser' }).click();
  return opened();
}

/** What "Check now" asks, from any screen. */
async function refresh(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'hiredesk') as { call: (name: string) => Promise<unknown> };
    await bridge.call('sync.refresh');
  });
}

/** Everything that the page's engine holds, as the text of a heap snapshot. */
async function heapOf(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return chunks.join('');
}
