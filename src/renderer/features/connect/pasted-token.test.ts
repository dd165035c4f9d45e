import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenIn } from './pasted-token.ts';

const token = 'mK3vX9-qLz_8Tn1WcYb7Xr2Vd5Gh6Jm9Pp4Qs1Zt0Ab';

test.each([
  token,
  `  ${token}\n`,
  `Bearer ${token}`,
  `Authorization: Bearer ${token}`,
  `https://api.careerplug.com/jobs?page=1&access_token=${token}&per_page=25`,
  `access_token=${token}`,
  JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: 172_800 }, null, 2),
])('finds the token in %j', (pasted) => {
  expect(tokenIn(pasted)).toBe(token);
});

test('gives back what it doesn’t understand, for the check of its shape to name', () => {
  expect(tokenIn('two words')).toBe('two words');
  expect(tokenIn('')).toBe('');
});

test('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (pasted) => {
      expect(tokenIn(pasted).length).toBeLessThanOrEqual(pasted.length);
    }),
  );
});
