import { afterEach, expect, test } from 'vitest';
import type { SandboxOptions } from '../../sandbox/server.ts';
import { filesBelow } from '../../testing/on-disk.ts';
import { signInAtSample } from '../../testing/sample-browser.ts';
import { createSessionRig, type SessionRig } from '../../testing/session-rig.ts';

const hour = 60 * 60_000;
let current: SessionRig | null = null;
afterEach(async () => {
  current?.server.scenarios.reset();
  await current?.close();
  current = null;
});

async function setUp(options: SandboxOptions = {}) {
  const rig = await createSessionRig(options);
  current = rig;
  const run = rig.run();
  await run.session.start();
  return { rig, run, ...run };
}

const refreshes = ({ server }: SessionRig): number =>
  server.log.entries().filter(({ path }) => path === '/oauth/token').length;

test.each(['after-use', 'at-once'] as const)(
  'stays signed in for months where an old refresh token dies %s, over restarts and idle days',
  async (rotation) => {
    const { rig, run: first } = await setUp({ rotation });
    await first.signIn();
    let run = first;
    for (let week = 0; week < 26; week += 1) {
      rig.clock.advance(7 * 24 * hour);
      const token = await run.desk[0]?.tokens.current();
      expect(token?.ok && rig.server.grants.use(token.value) !== null).toBe(true);
      if (week % 5 === 0) {
        await run.session.stop();
        run = rig.run();
        expect((await run.session.start()).kind).toBe('signed-in');
      }
    }
    expect(run.session.current().kind).toBe('signed-in');
  },
);

test.each(['honoured', 'ignored', 'required'] as const)('signs in where PKCE is %s', async (pkce) => {
  const { run } = await setUp({ pkce });
  expect((await run.signIn()).kind).toBe('signed-in');
});

test.each(['after-use', 'at-once'] as const)(
  'fifty requests refused at once lead to one renewal, on the disk before its first use (%s)',
  async (rotation) => {
    const { rig, run, desk } = await setUp({ rotation });
    await run.signIn();
    const source = desk[0]?.tokens;
    const first = await source?.current();
    const refused = first?.ok ? first.value : '';
    rig.server.grants.expireAccessTokens();
    const before = await filesBelow(rig.folder);
    const asked = refreshes(rig);
    const answers = await Promise.all(Array.from({ length: 50 }, async () => source?.renew(refused)));
    expect(refreshes(rig)).toBe(asked + 1);
    expect(new Set(answers.map((answer) => answer?.ok && answer.value)).size).toBe(1);
    expect(await filesBelow(rig.folder)).not.toEqual(before);
    // Killed right now: the next run has the new pair.
    const next = rig.run();
    await next.session.start();
    expect(await next.desk[0]?.tokens.current()).toEqual(answers[0]);
    expect(refreshes(rig)).toBe(asked + 1);
  },
);

test('a lost answer to a renewal is survived where the old token goes on to count', async () => {
  const { rig, run, desk } = await setUp({ rotation: 'after-use' });
  await run.signIn();
  rig.clock.advance(49 * hour);
  rig.server.scenarios.set({ loseTokenAnswers: 3 });
  for (let tries = 0; tries < 3; tries += 1) expect((await desk[0]?.tokens.current())?.ok).toBe(false);
  expect(run.session.current().kind).toBe('signed-in');
  // Even by a run that knows nothing of the loss.
  const next = rig.run();
  await next.session.start();
  expect((await next.desk[0]?.tokens.current())?.ok).toBe(true);
});

test('where a lost answer took the sign-in along, that is asked for once and nothing is deleted', async () => {
  const { rig, run, desk } = await setUp({ rotation: 'at-once' });
  await run.signIn();
  rig.clock.advance(49 * hour);
  rig.server.scenarios.set({ loseTokenAnswers: 1 });
  expect((await desk[0]?.tokens.current())?.ok).toBe(false);
  const before = await filesBelow(rig.folder);
  expect(await desk[0]?.tokens.current()).toMatchObject({ failure: { reason: 'ended' } });
  expect(run.session.current()).toMatchObject({ kind: 'sign-in-needed', method: 'browser' });
  expect(run.sessions.filter(({ kind }) => kind === 'sign-in-needed')).toHaveLength(1);
  expect(await filesBelow(rig.folder)).toEqual(before);
  // The desk is open all along, and the same sign-in goes on with it.
  expect(desk).toHaveLength(1);
  await run.session.signInAgain();
  const link = run.session.signInLink();
  await run.session.receiveCallback((await signInAtSample(rig.server, link.ok ? link.value : '')).href);
  expect(run.session.current().kind).toBe('signed-in');
  expect(desk).toHaveLength(1);
});

test.each([-1, 1, -24, 24])('a clock set %s h off leaves the sign-in in peace', async (off) => {
  const { rig, run, desk } = await setUp();
  await run.signIn();
  rig.clock.jump(off * hour);
  for (let asked = 0; asked < 50; asked += 1) expect((await desk[0]?.tokens.current())?.ok).toBe(true);
  expect(refreshes(rig)).toBe(1);
  expect(run.session.current().kind).toBe('signed-in');
});

/** Where no answer is to be expected: lets the time pass that is waited for one, once it was asked for. */
async function silenceOf({ server, clock }: SessionRig, kind: string): Promise<void> {
  if (kind !== 'timeout') return;
  await server.log.next(({ path }) => path === '/oauth/token');
  clock.advance(20_000);
}

/** How a token endpoint can misbehave, and what the person is then told. */
const troubles = [
  ['slow', { delayMs: 60_000 }, 'timeout'],
  ['never answering', { neverAnswering: true }, 'timeout'],
  ['garbage', { garbage: true }, 'unexpected-answer'],
  ['HTML as if all were well', { htmlErrors: '200' }, 'unexpected-answer'],
  ['HTML of a gateway', { htmlErrors: '502' }, 'unexpected-answer'],
  ['throttled', { throttled: true }, 'throttled'],
] as const;

test.each(troubles)(
  'a sign-in at a server that is %s ends in a state with a reason',
  async (_what, scenario, kind) => {
    const { rig, run, session } = await setUp();
    await session.signInWithBrowser(rig.input());
    const link = session.signInLink();
    const answer = await signInAtSample(rig.server, link.ok ? link.value : '');
    rig.server.scenarios.set(scenario);
    const silence = silenceOf(rig, kind);
    const redeemed = session.receiveCallback(answer.href);
    await silence;
    await redeemed;
    expect(session.current()).toMatchObject({ kind: 'signed-out', failure: { kind } });
    expect(run.desk).toEqual([]);
  },
);

test.each(troubles)('a sign-in with keys at a server that is %s ends too', async (_what, scenario, kind) => {
  const { rig, session } = await setUp({ scenario });
  const silence = silenceOf(rig, kind);
  const signedIn = session.signInWithKeys(rig.keys());
  await silence;
  expect(await signedIn).toMatchObject({ value: { kind: 'signed-out', failure: { kind } } });
});

test.each(troubles)(
  'a renewal at a server that is %s fails, and the sign-in stands',
  async (_what, scenario, kind) => {
    const { rig, run, desk } = await setUp();
    await run.signIn();
    rig.clock.advance(49 * hour);
    rig.server.scenarios.set(scenario);
    const silence = silenceOf(rig, kind);
    const renewed = desk[0]?.tokens.current();
    await silence;
    expect(await renewed).toMatchObject({ ok: false, failure: { kind } });
    expect(run.session.current().kind).toBe('signed-in');
    rig.server.scenarios.reset();
    expect((await desk[0]?.tokens.current())?.ok).toBe(true);
  },
);
