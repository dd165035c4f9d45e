import fc from 'fast-check';
import { expect, test } from '@playwright/test';
import { fromWire, toWire } from './wire.ts';

const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined),
  fc.bigInt(),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array(),
  fc.float32Array(),
);
const tree = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('any')),
    fc.dictionary(fc.string(), tie('any')),
    fc.array(fc.tuple(tie('any'), tie('any'))).map((entries) => new Map(entries)),
    fc.array(tie('any')).map((items) => new Set(items)),
  ),
})).any;

test('carries whatever a structured clone can hold', () => {
  fc.assert(
    fc.property(tree, (value) => {
      const cloned: unknown = structuredClone(value);
      expect(fromWire(toWire(cloned))).toStrictEqual(cloned);
    }),
    { numRuns: 500 },
  );
});

test('carries plain values, which take a shorter way', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(fromWire(toWire(value))).toStrictEqual(value);
    }),
  );
});

test('keeps loops, shared objects, holes and errors', () => {
  const shared = { a: 1 };
  const loop: { self?: unknown; list: unknown[] } = { list: [shared, shared] };
  loop.self = loop;
  const holes: number[] = [];
  holes[2] = 3;
  const got = fromWire(toWire({ loop, holes, error: new RangeError('far') })) as {
    loop: typeof loop;
    holes: number[];
    error: Error;
  };
  expect(got.loop.self).toBe(got.loop);
  expect(got.loop.list[0]).toBe(got.loop.list[1]);
  expect([got.holes.length, 0 in got.holes, got.holes[2]]).toEqual([3, false, 3]);
  expect(got.error).toBeInstanceOf(RangeError);
  expect(got.error.message).toBe('far');
});

test('keeps a date that is none', () => {
  // Out of the property above: no comparison takes two of them for equal.
  const got = fromWire(toWire(new Date(Number.NaN)));
  expect(got).toBeInstanceOf(Date);
  expect((got as Date).getTime()).toBeNaN();
});

test('makes nothing of a key that would change a prototype', () => {
  const got = fromWire(toWire(JSON.parse('{"__proto__": {"isAdmin": true}}'))) as Record<string, unknown>;
  expect(Object.getPrototypeOf(got)).toBe(Object.prototype);
  expect(got['isAdmin']).toBeUndefined();
});
