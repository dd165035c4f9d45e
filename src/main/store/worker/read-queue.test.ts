import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReadQueue } from './read-queue.ts';

const asked = (operation: string, id: number) => ({ kind: 'run', id, operation, input: null }) as const;

test('a list goes before the counts that were asked for earlier, and before everything else', () => {
  const queue = createReadQueue();
  for (const [id, name] of [
    'applicants.count',
    'views.all',
    'applicants.facets',
    'applicants.list',
  ].entries()) {
    queue.add(asked(name, id));
  }
  const taken = [queue.take(), queue.take(), queue.take(), queue.take(), queue.take()];
  expect(taken.map((one) => one?.operation)).toEqual([
    'applicants.list',
    'views.all',
    'applicants.count',
    'applicants.facets',
    undefined,
  ]);
});

test('everything is answered once, and the same kind of question in the order in which it was asked', () => {
  const names = fc.constantFrom('applicants.list', 'views.all', 'applicants.count', 'today.get');
  fc.assert(
    fc.property(fc.array(fc.option(names)), (steps) => {
      const queue = createReadQueue();
      const taken: { id: number; operation: string }[] = [];
      const take = (): boolean => {
        const next = queue.take();
        if (next !== undefined) taken.push(next);
        return next !== undefined;
      };
      for (const [id, name] of steps.entries()) {
        if (name === null) take();
        else queue.add(asked(name, id));
      }
      while (take());
      expect(taken).toHaveLength(steps.filter((name) => name !== null).length);
      for (const name of new Set(taken.map(({ operation }) => operation))) {
        const ids = taken.filter(({ operation }) => operation === name).map(({ id }) => id);
        expect(ids).toEqual(ids.toSorted((a, b) => a - b));
      }
    }),
  );
});
