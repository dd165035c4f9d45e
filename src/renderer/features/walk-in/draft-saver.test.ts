import { expect, test } from 'vitest';
import { emptyApplication, type Application } from '../../../shared/domain/application.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import { outboxEntryIdSchema } from '../../../shared/domain/ids.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { createDraftSaver } from './draft-saver.ts';

const id = outboxEntryIdSchema.parse('5f8a4c66-1d30-4c7b-9a1d-0b8c9d7e6f5a');
const full: Failure = { kind: 'storage', reason: 'disk-full' };
const named = (firstName: string): Application => ({ ...emptyApplication, firstName });

function setUp(existing: { id: typeof id; savedAt: number } | null = null) {
  const pauses: (() => void)[] = [];
  const writes: { firstName: string; answer: (result: Result<{ savedAt: number }>) => void }[] = [];
  let beginCount = 0;
  const saver = createDraftSaver({
    begin: () => {
      beginCount += 1;
      return Promise.resolve({ ok: true, value: id });
    },
    save: (_, application) =>
      new Promise((resolve) => {
        writes.push({ firstName: application.firstName, answer: resolve });
      }),
    afterPause: (callback) => {
      pauses.push(callback);
      return () => pauses.splice(pauses.indexOf(callback), 1);
    },
    existing,
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return {
    saver,
    writes,
    pauses,
    settle,
    beginCount: () => beginCount,
    pause: async () => {
      for (const callback of pauses.splice(0)) callback();
      await settle();
    },
  };
}

test('leaves nothing behind when nobody types', () => {
  const { saver, beginCount } = setUp();
  expect(saver.status()).toEqual({ kind: 'untouched' });
  expect(saver.id()).toBeNull();
  expect(beginCount()).toBe(0);
});

test('waits for a pause, then begins one draft and saves the newest text', async () => {
  const { saver, writes, pause, settle, beginCount } = setUp();
  saver.change(named('M'));
  saver.change(named('Ma'));
  expect(saver.status()).toEqual({ kind: 'pending' });
  await pause();
  expect(writes.map((write) => write.firstName)).toEqual(['Ma']);
  expect(saver.status()).toEqual({ kind: 'pending' });
  writes[0]!.answer({ ok: true, value: { savedAt: 5 } });
  await settle();
  expect(saver.status()).toEqual({ kind: 'saved', savedAt: 5 });
  expect(beginCount()).toBe(1);
});

test('writes one after the other, and says saved only for what is on screen', async () => {
  const { saver, writes, pause, settle } = setUp({ id, savedAt: 1 });
  saver.change(named('Ma'));
  await pause();
  saver.change(named('Maria'));
  await pause();
  expect(writes).toHaveLength(1);
  writes[0]!.answer({ ok: true, value: { savedAt: 2 } });
  await settle();
  expect(saver.status()).toEqual({ kind: 'pending' });
  expect(writes[1]!.firstName).toBe('Maria');
  writes[1]!.answer({ ok: true, value: { savedAt: 3 } });
  await settle();
  expect(saver.status()).toEqual({ kind: 'saved', savedAt: 3 });
});

test('says that it is not saved, and why, and tries again with the next flush', async () => {
  const { saver, writes, pause, settle } = setUp({ id, savedAt: 1 });
  saver.change(named('Maria'));
  await pause();
  writes[0]!.answer({ ok: false, failure: full });
  await settle();
  expect(saver.status()).toEqual({ kind: 'failed', failure: full });
  const flushed = saver.flush();
  await settle();
  expect(writes[1]!.firstName).toBe('Maria');
  writes[1]!.answer({ ok: true, value: { savedAt: 4 } });
  expect(await flushed).toEqual({ ok: true, value: undefined });
  expect(saver.status()).toEqual({ kind: 'saved', savedAt: 4 });
});

test('flushes at once what a pause would have saved later', async () => {
  const { saver, writes, pauses, settle } = setUp({ id, savedAt: 1 });
  saver.change(named('Maria'));
  void saver.flush();
  await settle();
  expect(writes).toHaveLength(1);
  expect(pauses).toHaveLength(0);
});

test('begins a draft once, however many ask for it', async () => {
  const { saver, beginCount } = setUp();
  const both = await Promise.all([saver.begin(null), saver.begin(null)]);
  expect(both.map((one) => one.ok)).toEqual([true, true]);
  expect(beginCount()).toBe(1);
});

test('writes nothing more once the draft was sent or discarded', async () => {
  const { saver, writes, pause } = setUp({ id, savedAt: 1 });
  saver.change(named('Maria'));
  saver.stop();
  await pause();
  saver.change(named('Mario'));
  await saver.flush();
  expect(writes).toHaveLength(0);
});
