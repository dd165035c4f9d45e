import { expect, test } from 'vitest';
import { afterDay, dayText, startOfDay } from './days.ts';

test('a day begins at midnight here and ends where the next one begins', () => {
  expect(startOfDay('2026-03-09')).toBe(new Date(2026, 2, 9).getTime());
  expect(afterDay('2026-03-09')).toBe(new Date(2026, 2, 10).getTime());
  expect(afterDay('2026-12-31')).toBe(new Date(2027, 0, 1).getTime());
});

test('what a field shows is the day that was chosen', () => {
  for (const day of ['2026-01-01', '2026-03-08', '2026-11-01', '2024-02-29']) {
    expect(dayText(startOfDay(day) ?? 0)).toBe(day);
    expect(dayText((afterDay(day) ?? 0) - 1)).toBe(day);
  }
});

test.each(['', '2026', '0026-01-01', 'x'])('%j is no day', (text) => {
  expect(startOfDay(text)).toBeNull();
});
