import { beforeEach, expect, test } from 'vitest';
import type { UpdateState } from '../../shared/domain/update.ts';
import { createFakeClock, type FakeClock } from '../../testing/fake-clock.ts';
import { createFakeLog } from '../../testing/fake-log.ts';
import { createUpdateService, type UpdateService } from './create-update-service.ts';
import type { Found } from './updater.ts';
import { whyWait } from './why-wait.ts';

const minute = 60_000;

let clock: FakeClock;
let found: Found;
let looks: number;
let installs: boolean[];
let quits: number;
let isSending: boolean;
let seen: UpdateState[];
let updates: UpdateService;

beforeEach(() => {
  clock = createFakeClock();
  found = { kind: 'ready', version: '1.1.0' };
  looks = 0;
  installs = [];
  quits = 0;
  isSending = false;
  seen = [];
  updates = createUpdateService({
    updater: {
      look: (onProgress) => {
        looks += 1;
        if (found.kind === 'ready') for (const percent of [0, 40.2, 40.7, 100]) onProgress('1.1.0', percent);
        return Promise.resolve(found);
      },
      install: (runAfter) => installs.push(runAfter),
    },
    clock,
    log: createFakeLog(),
    random: () => 0.5,
    isSending: () => Promise.resolve(isSending),
    quit: () => {
      quits += 1;
    },
  });
  updates.onChange((state) => seen.push(state));
});

const end = async (): Promise<void> => {
  await updates.prepareEnd();
  updates.end();
};

test('the first look comes when the start’s work is done, and what is new is fetched without asking', async () => {
  updates.start();
  await clock.advanceAsync(2 * minute);
  expect(looks).toBe(0);
  await clock.advanceAsync(5 * minute);
  expect(seen.map((state) => ('percent' in state ? state.percent : state.kind))).toEqual([
    'checking',
    0,
    40,
    100,
    'ready',
  ]);
  expect(quits).toBe(0);
  expect(installs).toEqual([]);
});

test('what is ready is installed when Hiredesk is quit, and not started again', async () => {
  updates.check();
  await clock.advanceAsync(0);
  await end();
  expect(installs).toEqual([false]);
});

test('nothing ready, nothing installed', async () => {
  found = { kind: 'nothing-newer' };
  updates.check();
  await clock.advanceAsync(0);
  expect(updates.state()).toEqual({ kind: 'idle', checkedAt: clock.now() });
  await end();
  expect(installs).toEqual([]);
});

test('while a walk-in is being typed it stays as it is: at quitting, and for whoever wants the newer one now', async () => {
  updates.check();
  await clock.advanceAsync(0);
  updates.noteTyping();
  await clock.advanceAsync(4 * minute);
  expect(await updates.restart()).toEqual({
    ok: false,
    failure: { kind: 'rejected', reason: 'wrong-state' },
  });
  await end();
  expect([quits, installs]).toEqual([0, []]);
});

test('while one is being sent as well', async () => {
  updates.check();
  await clock.advanceAsync(0);
  isSending = true;
  expect(await updates.restart()).toMatchObject({ ok: false });
  await end();
  expect([quits, installs]).toEqual([0, []]);
});

test('some minutes after the last key it may go on, and starts again for whoever asked', async () => {
  updates.check();
  await clock.advanceAsync(0);
  updates.noteTyping();
  await clock.advanceAsync(6 * minute);
  expect(await updates.restart()).toMatchObject({ ok: true });
  expect(quits).toBe(1);
  await end();
  expect(installs).toEqual([true]);
});

test.each(['unreachable', 'not-signed', 'damaged'] as const)(
  '%s is told, changes nothing, and is tried again',
  async (reason) => {
    found = { kind: 'failed', reason };
    updates.start();
    await clock.advanceAsync(10 * minute);
    expect(updates.state()).toMatchObject({ kind: 'failed', reason });
    await clock.advanceAsync(9 * 60 * minute);
    expect(looks).toBe(2);
    await end();
    expect(installs).toEqual([]);
  },
);

test('where there is nothing to look for, nothing is ever asked', async () => {
  const off = createUpdateService({
    updater: 'by-administrator',
    clock,
    log: createFakeLog(),
    random: () => 0,
    isSending: () => Promise.resolve(false),
    quit: () => undefined,
  });
  off.start();
  await clock.advanceAsync(100 * 60 * minute);
  expect(off.check()).toEqual({ kind: 'off', reason: 'by-administrator' });
  expect(clock.pendingCount()).toBe(0);
});

test('a corrected clock is neither hours of typing nor an end of it', () => {
  const now = 1_000 * minute;
  expect(whyWait({ now, typedAt: now + 60 * minute, isSending: false })).toBeNull();
  expect(whyWait({ now, typedAt: now + minute, isSending: false })).toBe('typing');
});
