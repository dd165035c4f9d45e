import { callChannel } from '../src/shared/contract/channels.ts';
import { calls } from '../src/shared/contract/contract.ts';
import type { AppUnderTest } from './app-under-test.ts';
import { expect, test } from './fixtures.ts';
import { openSection, signIn } from './steps/sign-in.ts';
import { findInFiles } from './steps/files.ts';
import { expectDraftSaved, fullName, outboxEntries, someone, takeWalkIn } from './steps/walk-in.ts';
import { seen } from './steps/seen.ts';

// A slow or busy computer takes its time for several starts and sign-ins.
test.describe.configure({ timeout: 360_000 });

const names = Object.keys(calls);
const ownPage = 'app://hiredesk/index.html';

type Sender = Parameters<AppUnderTest['control']['invokeAs']>[0];

const strangers: readonly (readonly [string, Sender])[] = [
  ['an iframe in our own page', { url: ownPage, isMainFrame: false }],
  ['an iframe of somebody else', { url: 'https://evil.example/', isMainFrame: false }],
  ['a foreign page in our window', { url: 'https://evil.example/' }],
  ['a local file', { url: 'file:///etc/passwd' }],
  ['our scheme with another host', { url: 'app://hiredesk.evil.example/index.html' }],
  ['our host with another scheme', { url: 'https://hiredesk/index.html' }],
  ['an empty page', { url: 'about:blank' }],
  ['a window that we did not make', { url: ownPage, webContentsId: 999_999 }],
];

test('every call of the contract is refused from everywhere but our own page in our own window', async ({
  app,
}) => {
  await app.launch();
  await app.window();
  expect(names.length).toBeGreaterThan(30);
  for (const [who, sender] of strangers) {
    for (const name of names) {
      const answer = await app.control.invokeAs(sender, callChannel, name, undefined);
      expect(answer, `${name} from ${who}`).toEqual({ ok: false, failure: { kind: 'forbidden' } });
    }
  }
  // The same door opens to our own page, so what refused the others was who they are.
  expect(await app.control.invokeAs({ url: ownPage }, callChannel, 'app.info', undefined)).toMatchObject({
    ok: true,
  });
});

test('what is not as the contract says is refused, and no answer tells of our inside', async ({ app }) => {
  await app.launch();
  await app.window();
  const ask = async (name: unknown, input: unknown): Promise<unknown> => {
    const answer = await app.control.invokeAs({ url: ownPage }, callChannel, name, input);
    expect(JSON.stringify(answer)).not.toMatch(
      /[\\/](?:home|tmp|root|src|out|node_modules)\b|\.[cm]?[jt]s\b|\bat .*:\d+|Error/u,
    );
    return answer;
  };
  const refused = { ok: false, failure: { kind: 'rejected', reason: 'invalid-input' } };
  const poisoned: unknown = JSON.parse('{"__proto__":{"isAdmin":true},"id":"1"}');
  let deep: unknown = 'end';
  for (let level = 0; level < 40; level += 1) deep = [deep];
  for (const name of names) {
    for (const input of [42, 'text', [], null, { 'no-such': 'field' }, poisoned, deep, new Date(0)]) {
      expect(await ask(name, input), name).toMatchObject(refused);
    }
  }
  await test.step('more than fits', async () => {
    const many = Array.from({ length: 30_000 }, () => 0);
    expect(await ask('applicants.list', many)).toMatchObject(refused);
    expect(await ask('session.pasteCode', { text: 'x'.repeat(13_000_000) })).toMatchObject(refused);
    const file = { id: '1', name: 'cv.pdf', bytes: new Uint8Array(13 * 1024 * 1024) };
    expect(await ask('drafts.attachResume', file)).toMatchObject(refused);
  });
  await test.step('names that are no calls', async () => {
    for (const name of [
      '__proto__',
      'constructor',
      'toString',
      'session.',
      '',
      42,
      null,
      undefined,
      ['app.info'],
    ]) {
      expect(await ask(name, undefined)).toEqual({ ok: false, failure: { kind: 'not-found' } });
    }
  });
  await test.step('the bridge of the page has nothing but two functions, and no way to Node', async () => {
    const page = await app.window();
    const open = await page.evaluate(() => ({
      bridge: Object.keys(window.hiredesk).toSorted(),
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'].filter(
        (name) => name in window,
      ),
    }));
    expect(open).toEqual({ bridge: ['call', 'on'], node: [] });
  });
});

test('a page can’t leave, open windows or use devices', async ({ app, sandbox }) => {
  await app.launch();
  const page = await app.window();
  await seen(page.getByRole('heading', { name: 'Welcome to Hiredesk' }));
  const address = page.url();
  const openedBefore = await app.control.openedAddresses();

  app.expectProblem(/Not allowed to load local resource/u);
  await page.evaluate((url) => {
    window.open(url);
    window.open('file:///etc/passwd', '_blank');
    window.open('about:blank');
  }, sandbox.origin);
  await expect.poll(() => page.context().pages().length).toBe(1);
  for (const target of [
    `${sandbox.origin}/login`,
    'https://example.com/',
    'file:///etc/passwd',
    'mailto:a@example.com',
  ]) {
    await page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
      link.remove();
      location.href = url;
    }, target);
    await seen(page.getByRole('heading', { name: 'Welcome to Hiredesk' }));
    expect(page.url()).toBe(address);
  }
  expect(page.context().pages()).toHaveLength(1);
  expect(await app.control.openedAddresses()).toEqual(openedBefore);
  expect(sandbox.log.entries()).toEqual([]);

  const devices = await page.evaluate(async () => {
    const outcome = async (work: () => Promise<unknown>): Promise<string> => {
      try {
        return String(await work());
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    const place = async (): Promise<unknown> =>
      new Promise((resolve, reject) => {
        navigator.geolocation.getCurrentPosition(resolve, (error) => {
          reject(new Error(String(error.code)));
        });
      });
    return {
      camera: await outcome(async () => navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await outcome(async () => navigator.mediaDevices.getUserMedia({ audio: true })),
      place: await outcome(place),
      notifications: await outcome(async () => Notification.requestPermission()),
      clipboard: await outcome(async () => navigator.clipboard.readText()),
    };
  });
  expect(devices.notifications).toBe('denied');
  for (const granted of [devices.camera, devices.microphone, devices.place, devices.clipboard]) {
    expect(granted).toMatch(/Error|refused/u);
  }
});

test('a second start ends and shows the first one, which goes on where it was', async ({ app, preset }) => {
  await app.launch({ preset });
  await (await app.window()).getByRole('button', { name: 'Sign in to CareerPlug' }).click();
  await app.control.focusWindow(false);
  // The operating system starts it once more, five times at once; what is in the address means nothing.
  for (let start = 0; start < 5; start += 1) await app.deepLink(`com.hiredesk.app://show/${start}`);
  const page = await app.window();
  await expect.poll(() => countInLog(app, 'callback.arrived')).toBe(5);
  await expect.poll(() => app.control.isWindowFocused()).toBe(true);
  await seen(page.getByRole('heading', { name: 'Sign in to CareerPlug' }));
  expect(await countInLog(app, 'app.started')).toBe(1);
});

test('after a crash of the page the window is back, with its outbox, its size and its place', async ({
  app,
  sandbox,
  preset,
}) => {
  const page = await signIn(app, sandbox, preset);
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);
  await sandbox.pause();
  await takeWalkIn(page, someone, 'Cook');

  await test.step('what was half typed and what waits are there after the crash', async () => {
    await page.getByRole('button', { name: 'Next person, same job' }).click();
    await page.getByRole('textbox', { name: 'First name' }).fill('Halfway');
    await expectDraftSaved(page);
    await app.control.crashRenderer();
    const isBack = async (): Promise<boolean> =>
      (await app.window())
        .getByRole('button', { name: 'Save application' })
        .isVisible()
        .catch(() => false);
    await expect.poll(isBack).toBe(true);
    const again = await app.window();
    await openSection(again, /^Outbox/u);
    await expect(outboxEntries(again).filter({ hasText: fullName(someone) })).toHaveCount(1);
    await expect(outboxEntries(again).filter({ hasText: 'Halfway' })).toHaveCount(1);
  });

  await test.step('quit and started again, the window is as large as it was left', async () => {
    await app.control.resizeWindow(1100, 760);
    await expect.poll(async () => (await app.window()).viewportSize()).toEqual({ width: 1100, height: 760 });
    await app.control.answerDialog({ response: 1 });
    await app.control.closeWindow();
    expect(await app.ended()).toBe(0);
    await app.launch({ preset });
    await expect.poll(async () => (await app.window()).viewportSize()).toEqual({ width: 1100, height: 760 });
    await app.control.resizeWindow(200, 200);
    await expect.poll(async () => (await app.window()).viewportSize()).toEqual({ width: 1024, height: 700 });
  });
});

/** How often a word stands in the app's own log, all runs together. */
async function countInLog(app: AppUnderTest, word: string): Promise<number> {
  return findInFiles(app.userDataDir, 'hiredesk.log', word);
}
