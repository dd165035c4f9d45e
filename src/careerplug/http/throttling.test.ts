import { expect, test } from 'vitest';
import { answered, answeredWithPage, throttledAtBalancer } from '../../testing/fake-transport.ts';
import { createThrottleGate, isThrottling, retryAt } from './throttling.ts';

const now = Date.UTC(2026, 2, 2, 15);
const minute = 60_000;

test.each([
  ['the load balancer’s bare 403', throttledAtBalancer, true],
  ['429', answered(429, { error: 'slow down' }), true],
  ['503 that names a time', answeredWithPage(503, { 'retry-after': '60' }), true],
  ['503 that names none', answeredWithPage(503), false],
  ['403 of the application: a matter of scope', answered(403, { error: 'forbidden' }), false],
  [
    '403 page that the application wrote',
    answeredWithPage(403, { server: 'awselb/2.0', 'x-request-id': '1' }),
    false,
  ],
  ['403 page of somebody else', answeredWithPage(403, { server: 'squid' }), false],
])('tells throttling from refusal: %s', (_name, outcome, expected) => {
  expect(isThrottling(outcome.answer)).toBe(expected);
});

const waitFor = (headers: Record<string, string>, timesInARow = 1) =>
  retryAt(answered(429, {}, headers).answer, now, timesInARow) - now;

test('honours Retry-After in seconds', () => {
  expect(waitFor({ 'retry-after': '90' })).toBe(90_000);
});

test('honours Retry-After as a date, by the server’s own clock', () => {
  const headers = { 'retry-after': 'Mon, 02 Mar 2026 15:05:00 GMT' };
  expect(waitFor(headers)).toBe(5 * minute);
  expect(waitFor({ ...headers, date: 'Mon, 02 Mar 2026 15:04:00 GMT' })).toBe(minute);
});

test('never asks again at once, and never waits for ever', () => {
  expect(waitFor({ 'retry-after': '0' })).toBe(1000);
  expect(waitFor({ 'retry-after': 'Mon, 02 Mar 2020 15:05:00 GMT' })).toBe(1000);
  expect(waitFor({ 'retry-after': '999999999' })).toBe(24 * 60 * minute);
});

test.each(['', 'soon', '-5', 'Mon, 99 Foo 2026 99:99:99 GMT', '1e9'])(
  'waits minutes, longer each time, when Retry-After is %j',
  (asked) => {
    const waits = [1, 2, 3, 4, 9].map((times) => waitFor({ 'retry-after': asked }, times) / minute);
    expect(waits).toEqual([2, 4, 8, 15, 15]);
  },
);

test('the gate opens when its time has come, and is patient anew after an ordinary answer', () => {
  let time = now;
  const gate = createThrottleGate({ now: () => time });
  expect(gate.closedUntil()).toBeNull();
  expect(gate.close(throttledAtBalancer.answer)).toBe(now + 2 * minute);
  expect(gate.closedUntil()).toBe(now + 2 * minute);
  time += 2 * minute;
  expect(gate.closedUntil()).toBeNull();
  expect(gate.close(throttledAtBalancer.answer)).toBe(time + 4 * minute);
  gate.noteOrdinaryAnswer();
  expect(gate.close(throttledAtBalancer.answer)).toBe(time + 2 * minute);
});
