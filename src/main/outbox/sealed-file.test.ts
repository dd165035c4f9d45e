import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, open, seal, usualCost } from './sealed-file.ts';

/** A thousandth of the usual work: what is tried here is the format, not the patience of a thief. */
const cheap = { logN: 4, r: 8, p: 1 } as const;
const words = 'correct horse battery';

const refused = (reason: string) => ({ ok: false, failure: { kind: 'file', reason } });

/** The same file with its checksum made right again, as somebody would who changes it on purpose. */
function withChecksum(file: Uint8Array): Buffer {
  const body = file.subarray(0, file.length - 32);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}

test('gives back what went in, whatever it is and whatever the passphrase', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 5000 }),
      fc.string({ maxLength: 60 }),
      async (bytes, phrase) => {
        const opened = await open(await seal(bytes, phrase, cheap), phrase);
        expect(opened.ok && new Uint8Array(opened.value)).toEqual(bytes);
      },
    ),
    { numRuns: 60 },
  );
});

test('makes each guess cost 128 MB, and opens what it closed with that', async () => {
  const file = await seal(new Uint8Array([1, 2, 3]), words);
  expect(usualCost).toEqual({ logN: 17, r: 8, p: 1 });
  expect(await open(file, words)).toMatchObject({ ok: true });
});

test('shows nothing of what is in it, and never the same file twice', async () => {
  const content = Buffer.from('Quillonella Okonkwo '.repeat(20));
  const [one, other] = [await seal(content, words, cheap), await seal(content, words, cheap)];
  expect(one.includes(Buffer.from('Quillonella'))).toBe(false);
  expect(one.equals(other)).toBe(false);
});

test('every flipped byte is found, as damage', async () => {
  const file = await seal(Buffer.from('a person'), words, cheap);
  for (let at = 0; at < file.length; at += 1) {
    for (const bit of [1, 128]) {
      const flipped = Buffer.from(file);
      flipped[at] = (flipped[at] ?? 0) ^ bit;
      const opened = await open(flipped, words);
      expect(opened, `byte ${at}`).toMatchObject({ ok: false, failure: { kind: 'file' } });
      if (at > 18) expect(opened, `byte ${at}`).toEqual(refused('damaged'));
    }
  }
});

test('every byte flipped by somebody who mends the checksum is refused too, the header included', async () => {
  const file = await seal(Buffer.from('a person'), words, cheap);
  for (let at = 0; at < file.length - 32; at += 1) {
    const flipped = Buffer.from(file);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect(await open(withChecksum(flipped), words), `byte ${at}`).toMatchObject({ ok: false });
  }
});

test('tells a wrong passphrase from a damaged, a foreign and a newer file', async () => {
  const file = await seal(Buffer.from('a person'), words, cheap);
  expect(await open(file, 'wrong horse battery')).toEqual(refused('wrong-passphrase'));
  expect(await open(file.subarray(0, file.length - 1), words)).toEqual(refused('damaged'));
  expect(await open(Buffer.from('%PDF-1.7 not ours'), words)).toEqual(refused('foreign'));
  const newer = Buffer.from(file);
  newer[18] = 2;
  expect(await open(newer, words)).toEqual(refused('newer'));
  expect(check(file)).toMatchObject({ ok: true });
});

test('the same words on another keyboard open it: composed letters, spaces around', async () => {
  const file = await seal(Buffer.from('a person'), 'mañana será', cheap);
  expect(await open(file, ' man\u0303ana sera\u0301 ')).toMatchObject({ ok: true });
});

test('a file can’t ask for more memory or time than this computer should give', async () => {
  const file = await seal(Buffer.from('a person'), words, cheap);
  for (const cost of [
    [30, 8, 1],
    [17, 255, 1],
    [17, 8, 200],
    [0, 8, 1],
    [17, 0, 1],
  ]) {
    const greedy = Buffer.from(file);
    greedy.set(cost, 19);
    expect(await open(withChecksum(greedy), words)).toEqual(refused('damaged'));
  }
});

test('no file at all makes it throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, hasMark) => {
      const mark = Buffer.from('HIREDESK WALK-INS\n\u0001', 'latin1');
      const file = hasMark ? withChecksum(Buffer.concat([mark, bytes, Buffer.alloc(32)])) : bytes;
      // Files of the right form would be worked on for real: cheaply.
      if (hasMark && file.length > 21) file.set([4, 8, 1], 19);
      expect((await open(hasMark ? withChecksum(file) : file, words)).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});
