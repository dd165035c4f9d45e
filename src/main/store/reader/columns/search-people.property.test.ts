import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyone, type Applicant } from '../../../../shared/domain/applicant.ts';
import { anApplicant, anApplicantId } from '../../../../testing/builders.ts';
import { aStore } from '../../../../testing/a-store.ts';

function openStore() {
  const store = aStore();
  return {
    put: (applicants: readonly Applicant[]) =>
      store.write['mirror.applyApplicants']({ applicants, seenAt: 1, checkpoint: null }),
    idsOf: (search: string): number[] =>
      store.read['applicants.list']({ query: { ...everyone, search }, start: 0, count: 99 }).rows.map(
        ({ id }) => id,
      ),
  };
}

// Whom a short piece finds at the beginning of words only, a longer one finds inside of words as well; digits may be one
// telephone number or several words. Where typing on changes the question, nobody may be missed.
const person = fc.record({
  id: fc.integer({ min: 1, max: 14 }),
  firstName: fc.constantFrom('Ana', 'Susana', 'Ábel', 'Robert', 'Anabel'),
  lastName: fc.constantFrom('Ortega', 'Portega', 'Anand', 'Q512ana', ''),
  phone: fc.constantFrom('512 555 0101', '+1 (512) 555-0125', '0151 2345', ''),
  email: fc.constantFrom('bo12@mail.example', 'ana@512.example', 'x5125@robert.example', ''),
  recentEmployer: fc.constantFrom('Ana’s Nails', '512 Diner', ''),
});
const typed = fc.oneof(
  fc.constantFrom(
    'ana ortega',
    'obert',
    'rtega ana',
    '512 555 01',
    '5125550',
    '51 25',
    'bo12',
    '512an',
    'ábel',
    'bo 12a',
  ),
  fc
    .array(fc.constantFrom('a', 'n', 'o', ' ', '5', '1', '2', 'á'), { maxLength: 9 })
    .map((all) => all.join('')),
);

test('typing on finds whom the whole text finds, whatever was typed before', () => {
  const [typing, asking] = [openStore(), openStore()];
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), typed, (people, text) => {
      const page = people.map((one) => anApplicant({ ...one, id: anApplicantId(one.id) }));
      typing.put(page);
      asking.put(page);
      for (let end = 1; end < text.length; end += 1) typing.idsOf(text.slice(0, end));
      expect(typing.idsOf(text)).toEqual(asking.idsOf(text));
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 60) },
  );
});
