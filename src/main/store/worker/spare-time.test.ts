import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSpareTime } from './spare-time.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function work(pieces: number) {
  let done = 0;
  const spare = createSpareTime(() => {
    done += 1;
    return done >= pieces;
  });
  return { ...spare, done: () => done };
}

test('nothing is done while questions keep coming, and all of it when they stop', () => {
  const { wait, done } = work(5);
  for (let at = 0; at < 20; at += 1) {
    wait();
    vi.advanceTimersByTime(200);
  }
  expect(done()).toBe(0);
  vi.advanceTimersByTime(1000);
  expect(done()).toBe(5);
});

test('a question in the middle has the rest wait until it is quiet again', () => {
  const { wait, done } = work(100);
  wait();
  vi.advanceTimersByTime(320);
  const before = done();
  wait();
  vi.advanceTimersByTime(250);
  expect(done()).toBe(before);
});

test('what is stopped does nothing more', () => {
  const { wait, stop, done } = work(5);
  wait();
  stop();
  vi.advanceTimersByTime(1000);
  expect(done()).toBe(0);
});
