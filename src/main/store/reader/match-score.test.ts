import { expect, test } from 'vitest';
import { matchScore, type MatchedTexts } from './match-score.ts';
import { searchTerms } from './search-expression.ts';

const rosa: MatchedTexts = { name: 'lane rosa', email: 'rlane@mail.example', phone: '+15125550101' };
const caterer: MatchedTexts = { name: 'primrosa ann', email: 'ann@rosa.example', phone: '' };
const cook: MatchedTexts = { name: 'ray ann', email: 'ann@mail.example', phone: '+17375550101' };

test.each([
  ['rosa', [rosa, caterer, cook]],
  // Nobody here is called both: whoever has one in the name and the other in the address comes first.
  ['ann ros', [caterer, cook]],
])('%s: the name comes before the address, the address before what else is known', (search, expected) => {
  const terms = searchTerms(search);
  const found = [cook, caterer, rosa].filter((one) => expected.includes(one));
  expect(found.toSorted((a, b) => matchScore(terms, b) - matchScore(terms, a))).toEqual(expected);
});

test.each(['512 555', '5125550101', '512'])(
  '%s: a telephone number is found however it is written',
  (search) => {
    const [ofRosa, ofCook] = [rosa, cook].map((one) => matchScore(searchTerms(search), one));
    expect(ofRosa).toBeGreaterThan(ofCook ?? Number.NaN);
  },
);

test('a word counts where it begins, accents and hyphens between', () => {
  const name = (text: string): number =>
    matchScore(searchTerms('brien'), { name: text, email: '', phone: '' });
  expect(name("o'brien sean")).toBe(name('brien sean'));
  expect(name('anne-brienne')).toBe(name('brien sean'));
  expect(name('obrien sean')).toBeLessThan(name('brien sean'));
});
