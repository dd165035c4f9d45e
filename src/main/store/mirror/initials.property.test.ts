import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { anApplicant, anApplicantId } from '../../../testing/builders.ts';
import { aDatabaseKey, aStoreFolder } from '../../../testing/store-in-one-thread.ts';
import { openForWriting } from '../database/store-files.ts';
import { initials as initialsMigration } from '../migrations/mirror/0005-initials.ts';
import { createWriterOperations } from '../worker/writer-operations.ts';
import { initialPlace } from './initials.ts';

// Letters and figures of all kinds, marks, and what stands between words.
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom(
    'a',
    'Z',
    '7',
    'É',
    'ß',
    'ø',
    'İ',
    '²',
    '\u0301a',
    'ि',
    'कि',
    '٣',
    '-',
    "'",
    ' ',
    '_',
    '\u200d',
    'ａ',
  ),
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const person = fc.record({
  firstName: text,
  lastName: text,
  email: text,
  phone: text,
  city: text,
  recentTitle: text,
  recentEmployer: text,
});
const characters = Array.from('abcdefghijklmnopqrstuvwxyz0123456789');

function aMirror() {
  const { folder, remove } = aStoreFolder();
  const files = openForWriting({ folder, key: aDatabaseKey, now: 0 });
  if (!files.ok) throw new Error(JSON.stringify(files.failure));
  onTestFinished(() => {
    files.value.close();
    remove();
  });
  const { desk, mirror } = files.value;
  const byIndex = mirror
    .prepare<[string], number>('select rowid from applicant_search where applicant_search match ?')
    .pluck();
  const initials = mirror.prepare<[], number>('select initials from applicant_contact').pluck();
  return {
    mirror,
    write: createWriterOperations(desk, mirror),
    initials: (): number => initials.get() ?? 0,
    /** The characters by which the index finds anybody. */
    beginning: (): string[] =>
      characters.filter(
        (one) => byIndex.all(`{name email phone city title employer} : ("${one}"*)`).length > 0,
      ),
  };
}

function charactersOf(initials: number): string[] {
  return characters.filter((one) => Math.floor(initials / 2 ** (initialPlace(one) ?? 0)) % 2 === 1);
}

const latin = fc.array(
  fc.constantFrom('a', 'Z', '7', 'É', 'ß', 'ø', 'Ł', 'ñ', '-', "'", ' ', '@', '.', '+', '1'),
  { maxLength: 9 },
);
const called = latin.map((pieces) => pieces.join(''));

test('one letter finds whom the index finds, and nobody else whose name is in Latin letters', () => {
  const { write, initials, beginning } = aMirror();
  fc.assert(
    fc.property(called, called, called, (firstName, phone, recentEmployer) => {
      const applicants = [anApplicant({ firstName, phone, recentEmployer, id: anApplicantId(1) })];
      write['mirror.applyApplicants']({ applicants, seenAt: 1, checkpoint: null });
      expect(charactersOf(initials())).toEqual(beginning());
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) },
  );
});

test('whatever people are called, one letter misses nobody whom the index finds', () => {
  const { write, initials, beginning } = aMirror();
  fc.assert(
    fc.property(person, (fields) => {
      const applicants = [anApplicant({ ...fields, id: anApplicantId(1) })];
      write['mirror.applyApplicants']({ applicants, seenAt: 1, checkpoint: null });
      expect(charactersOf(initials())).toEqual(expect.arrayContaining(beginning()));
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) },
  );
});

test('who was here before the letters were noted is found by them too', () => {
  const { mirror, write, initials } = aMirror();
  const applicants = [anApplicant({ id: anApplicantId(1), firstName: 'Zoë', phone: '+1 512 555 0101' })];
  write['mirror.applyApplicants']({ applicants, seenAt: 1, checkpoint: null });
  const noted = initials();
  mirror.exec('alter table applicant_contact drop column initials');
  initialsMigration.run(mirror);
  expect(initials()).toBe(noted);
  expect(charactersOf(noted)).toEqual(expect.arrayContaining(['z', '5']));
});
