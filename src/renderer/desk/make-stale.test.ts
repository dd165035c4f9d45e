import { QueryObserver } from '@tanstack/react-query';
import { expect, onTestFinished, test } from 'vitest';
import { createMakeStale } from './make-stale.ts';
import { createQueryClient } from './query-client.ts';

/** Something on screen, whose answers come when the test says so. */
function onScreen() {
  const client = createQueryClient();
  const asked: ((answer: number) => void)[] = [];
  const queryFn = (): Promise<number> =>
    new Promise((resolve) => {
      asked.push(resolve);
    });
  const observer = new QueryObserver(client, { queryKey: ['count'], queryFn });
  onTestFinished(observer.subscribe(() => undefined));
  const settle = (): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  return { makeStale: createMakeStale(client), asked, settle, shown: () => observer.getCurrentResult().data };
}

test('what has come is read again when it changes', async () => {
  const { asked, makeStale, settle, shown } = onScreen();
  asked[0]?.(1);
  await settle();
  makeStale(['count']);
  expect(asked).toHaveLength(2);
  asked[1]?.(2);
  await settle();
  expect(shown()).toBe(2);
});

test('what changes while it is being read is read once more, and only once, when that has come', async () => {
  const { asked, makeStale, settle, shown } = onScreen();
  for (let change = 0; change < 50; change += 1) makeStale(['count']);
  expect(asked).toHaveLength(1);
  asked[0]?.(1);
  await settle();
  expect([shown(), asked.length]).toEqual([1, 2]);
  makeStale(['count']);
  asked[1]?.(2);
  await settle();
  asked[2]?.(3);
  await settle();
  expect([shown(), asked.length]).toEqual([3, 3]);
  await settle();
  expect(asked).toHaveLength(3);
});
