import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact, redactedDetail } from './redact.ts';

test.each([
  [
    'GET https://api.careerplug.com/apps?access_token=abc&page=2 failed',
    'GET [address at api.careerplug.com] failed',
  ],
  ['com.hiredesk.app://oauth/callback?code=abc&state=def', '[address]'],
  ['Authorization: Bearer s3cret.token-x', 'Authorization: Bearer [secret]'],
  [
    'grant_type=refresh_token&refresh_token=abc&client_secret=def',
    'grant_type=refresh_token&refresh_token=[secret]&client_secret=[secret]',
  ],
  ['{"access_token":"abc","token_type":"Bearer"}', '{"access_token":"[secret]","token_type":"Bearer"}'],
  ['{\\"access_token\\":\\"abc\\"}', '{\\"access_token\\":\\"[secret]"}'],
  ['Validation failed: jordan.lee@mail.example is taken', 'Validation failed: [email] is taken'],
  ['called +1 (512) 555-0123 twice', 'called [phone] twice'],
  ['called 512/555.0123 twice', 'called [phone] twice'],
  ['key 4Jq9xT2mZ8bV5nL1cR7wY0kD3hG6fS_aP-eU', 'key [key]'],
])('hides what is private in %j', (text, expected) => {
  expect(redact(text)).toBe(expected);
});

test.each([
  'job_id is missing, app[email] is missing, app[postal_code] is missing',
  'OAuth error: WineBouncer::Errors::OAuthUnauthorizedError',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'synced 2026-03-02 15:00, 1200 applicants, job 4101',
  'connection 0b0f7a52-3f1c-4f0e-9d57-1f7f2f3f4a01 opened',
  'connect ECONNREFUSED 127.0.0.1:54321',
])('keeps what a log is for: %j', (text) => {
  expect(redact(text)).toBe(text);
});

const anyText = fc.string({ unit: 'grapheme', maxLength: 80 });
const letters = fc.string({
  unit: fc.constantFrom('a', 'k', 'z', 'B', 'Q', 'Y', '0', '5', '9', '_', '-'),
  minLength: 43,
  maxLength: 64,
});
const phone = fc
  .tuple(
    fc.constantFrom('', '+1 ', '('),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 }),
    fc.constantFrom('', '-', ' ', '.', '/'),
  )
  .map(
    ([start, digits, gap]) =>
      `${start}${digits.slice(0, 3).join('')}${gap}${digits.slice(3, 6).join('')}${gap}${digits.slice(6).join('')}`,
  );
const secret = fc.oneof(letters, phone, fc.emailAddress({ size: 'small' }));

test('no key, address or number survives, whatever stands around it', () => {
  fc.assert(
    fc.property(anyText, secret, anyText, (before, hidden, after) => {
      fc.pre(!`${before} ${after}`.includes(hidden));
      expect(redact(`${before} ${hidden} ${after}`)).not.toContain(hidden);
      expect(redact(JSON.stringify({ [before]: hidden, after }))).not.toContain(hidden);
      expect(redact(`https://api.careerplug.com/apps?access_token=${hidden}`)).not.toContain(hidden);
    }),
    { numRuns: 3000 },
  );
});

test('redacting again changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.webUrl({ withQueryParameters: true }), secret), anyText, (a, b) => {
      const once = redact(`${a} ${b}`);
      expect(redact(once)).toBe(once);
    }),
    { numRuns: 3000 },
  );
});

test('a hostile text of a megabyte is redacted as fast as it is read', () => {
  for (const piece of ['a', '1 ', '@', 'a@', '+', '-', 'https://', 'state=', '(1', 'bearer ']) {
    expect(redact(piece.repeat(200_000)).length).toBeGreaterThan(0);
  }
});

test('a detail is one short line', () => {
  const detail = redactedDetail(`first\n\n  second ${'word '.repeat(500)}`);
  expect(detail).toMatch(/^first second word/u);
  expect(detail.length).toBeLessThanOrEqual(500);
});
