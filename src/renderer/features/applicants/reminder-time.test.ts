import { expect, test } from 'vitest';
import { momentOf, momentText } from './reminder-time.ts';

test('what the field writes is the moment that was meant, and back', () => {
  const at = new Date(2026, 2, 9, 14, 5).getTime();
  expect(momentText(at)).toBe('2026-03-09T14:05');
  expect(momentOf(momentText(at))).toBe(at);
  expect(momentOf('2026-03-09T14:05:30')).toBe(at);
});

test.each([
  '',
  '2026-03-09',
  '2026-02-30T09:00',
  '2026-13-01T09:00',
  '2026-03-09T24:00',
  '0026-03-09T09:00',
  'soon',
])('no moment is made up for “%s”', (text) => {
  expect(momentOf(text)).toBeNull();
});
