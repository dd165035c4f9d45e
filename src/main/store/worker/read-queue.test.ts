import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyone } from '../../../shared/domain/applicant.ts';
import { createReadQueue } from './read-queue.ts';

const asked = (operation: string, id: number, search = '') =>
  ({ kind: 'run', id, operation, input: { query: { ...everyone, search } } }) as const;

test('a list goes before the counts that were asked for earlier, and before everything else', () => {
  const queue = createReadQueue();
  const names = ['applicants.count', 'views.all', 'applicants.facets', 'applicants.list'];
  for (const [id, name] of names.entries()) queue.add(asked(name, id), 0);
  const taken = [0, 1, 2, 3, 4].map((now) => queue.take(now)?.operation);
  expect(taken).toEqual(['applicants.list', 'views.all', 'applicants.count', 'applicants.facets', undefined]);
});

test('numbers wait for a pause in typing, and not for ever', () => {
  const queue = createReadQueue();
  queue.add(asked('applicants.facets', 1), 0);
  const answeredAt: number[] = [];
  for (let now = 0; now <= 4000; now += 10) {
    if (now % 160 === 0 && now < 3000) queue.add(asked('applicants.list', now, `ma${now}`), now);
    for (let next = queue.take(now); next !== undefined; next = queue.take(now)) {
      if (next.operation !== 'applicants.facets') continue;
      answeredAt.push(now);
      if (now < 3000) queue.add(asked('applicants.facets', now), now);
    }
  }
  // Two seconds after the first was asked for, then when the typing has ended at 2880.
  expect(answeredAt).toEqual([2000, 3180]);
});

test('numbers that somebody types over for long come between two letters', () => {
  const queue = createReadQueue();
  const after: number[] = [];
  for (let now = 0; now <= 3500; now += 1) {
    if (now % 160 === 0) queue.add(asked('applicants.list', now, `ma${now}`), now);
    if (now === 0) for (let id = 1; id <= 5; id += 1) queue.add(asked('applicants.count', id), now);
    // Each takes twenty milliseconds.
    const next = now % 20 === 0 ? queue.take(now) : undefined;
    if (next?.operation === 'applicants.count') after.push(now % 160);
  }
  expect(after).toHaveLength(5);
  for (const ms of after) expect(ms).toBeGreaterThanOrEqual(60);
  for (const ms of after) expect(ms).toBeLessThan(110);
});

test('letters that leave no time between them hold up no number for ever', () => {
  const queue = createReadQueue();
  queue.add(asked('applicants.count', 1), 0);
  let answeredAt: number | null = null;
  for (let now = 0; now <= 6000 && answeredAt === null; now += 10) {
    if (now % 50 === 0) queue.add(asked('applicants.list', now, `ma${now}`), now);
    for (let next = queue.take(now); next !== undefined; next = queue.take(now)) {
      if (next.operation === 'applicants.count') answeredAt = now;
    }
  }
  expect(answeredAt).toBe(4000);
});

test('emptying the search is typing: numbers wait for what comes next', () => {
  const queue = createReadQueue();
  queue.add(asked('applicants.list', 1, 'ma'), 0);
  queue.add(asked('applicants.facets', 2), 0);
  queue.add({ ...asked('applicants.list', 3), operation: 'applicants.firstList' }, 200);
  expect([queue.take(200)?.id, queue.take(200)?.id, queue.take(310)?.id]).toEqual([1, 3, undefined]);
  expect(queue.take(500)?.id).toBe(2);
});

test.each(['', 'ma'])('scrolling keeps no number waiting, whatever was searched for: “%s”', (search) => {
  const queue = createReadQueue();
  queue.add(asked('applicants.list', 9, search), -1000);
  queue.take(-1000);
  queue.add(asked('applicants.list', 1, search), 0);
  queue.add(asked('applicants.facets', 2), 0);
  expect([queue.take(0)?.id, queue.take(0)?.id, queue.due(0)]).toEqual([1, 2, null]);
});

test('everything is answered once, and the same kind of question in the order in which it was asked', () => {
  const names = fc.constantFrom('applicants.list', 'views.all', 'applicants.count', 'today.get');
  fc.assert(
    fc.property(fc.array(fc.option(fc.tuple(names, fc.constantFrom('', 'ma')))), (steps) => {
      const queue = createReadQueue();
      const taken: { id: number; operation: string }[] = [];
      let now = 0;
      const take = (): void => {
        const due = queue.due(now);
        const next = queue.take(now);
        // What it says of when something can be taken is so.
        expect(next !== undefined).toBe(due === 0);
        if (next !== undefined) taken.push(next);
      };
      for (const [id, step] of steps.entries()) {
        now += 50;
        if (step === null) take();
        else queue.add(asked(step[0], id, step[1]), now);
      }
      for (let due = queue.due(now); due !== null; due = queue.due(now)) {
        now += due;
        take();
      }
      expect(taken).toHaveLength(steps.filter((step) => step !== null).length);
      for (const name of new Set(taken.map(({ operation }) => operation))) {
        const ids = taken.filter(({ operation }) => operation === name).map(({ id }) => id);
        expect(ids).toEqual(ids.toSorted((a, b) => a - b));
      }
    }),
  );
});
