import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairsOf } from './letter-pairs.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });

test('whatever stands inside of a text has all its pairs there', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), text, text, text, (others, before, inside, after) => {
      const all = pairsOf(...others, `${before}${inside}${after}`);
      const lacking = pairsOf(inside).map((bits, part) => bits & ~(all[part] ?? 0));
      expect(lacking).toEqual(lacking.map(() => 0));
    }),
  );
});

test('most names lack a pair of what somebody else’s name holds', () => {
  const firstNames = [
    'maria',
    'jose',
    'wang',
    'ashley',
    'tyrone',
    'guadalupe',
    'kim',
    'brandon',
    'xavier',
    'lee',
  ];
  const lastNames = [
    'garcia',
    'nguyen',
    'smith',
    'okafor',
    'brien',
    'lopez',
    'chen',
    'dubois',
    'walker',
    'ito',
  ];
  const people = firstNames.flatMap((first) => lastNames.map((last) => `${last} ${first}`));
  const looksAt = (inside: string): number =>
    people.filter((name) => {
      const pairs = pairsOf(name);
      return pairsOf(inside).every((bits, part) => (bits & (pairs[part] ?? 0)) === bits);
    }).length;
  // Ten of a hundred hold each of these.
  for (const inside of ['guy', 'mar', 'alk']) expect(looksAt(inside)).toBeLessThan(30);
});
