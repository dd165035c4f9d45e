import { expect, test } from 'vitest';
import { addCounts, countPlaywright, countVitest, describeCounts } from './test-counts.ts';

const vitest = { success: true, numPassedTests: 10, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };
const playwright = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] };

test('adds up what both reporters counted', () => {
  const counts = addCounts([
    countVitest(JSON.stringify(vitest)),
    countPlaywright(JSON.stringify(playwright)),
  ]);
  expect(describeCounts(counts)).toBe('15 passed, 0 failed, 4 skipped');
});

test('counts a test file that did not load as a failure', () => {
  expect(countVitest(JSON.stringify({ ...vitest, success: false })).failed).toBe(1);
});

test('counts an end-to-end run that could not start, and tests that passed at the second try, as failures', () => {
  expect(countPlaywright(JSON.stringify({ ...playwright, errors: [{ message: 'no tests' }] })).failed).toBe(
    1,
  );
  expect(
    countPlaywright(JSON.stringify({ ...playwright, stats: { ...playwright.stats, flaky: 2 } })).failed,
  ).toBe(2);
});

test.each([null, '', 'not JSON', '{}', '[]'])('takes a report of %j for a failure', (text) => {
  expect([countVitest(text).failed, countPlaywright(text).failed]).toEqual([1, 1]);
});
