import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyone, type Applicant } from '../../../../shared/domain/applicant.ts';
import { nameLikeness } from '../../../../shared/domain/alike-names.ts';
import { wordsOf } from '../../../../shared/domain/fold-text.ts';
import { aLocation, aLocationId, anApplicant, anApplicantId } from '../../../../testing/builders.ts';
import { aStore } from '../../../../testing/a-store.ts';

function openStore() {
  const store = aStore();
  const put = (applicants: readonly Applicant[]) =>
    store.write['mirror.applyApplicants']({ applicants, seenAt: 1, checkpoint: null });
  const duplicatesOf = (id: number) => store.read['applicants.duplicates'](anApplicantId(id)).duplicates;
  return { ...store, put, duplicatesOf };
}

const stranger = { email: '', phone: '', postalCode: '' };

test('finds the same person at another location by number, address and name, with every reason', () => {
  const store = openStore();
  store.put([
    anApplicant({
      id: anApplicantId(1),
      firstName: 'Robert',
      lastName: 'Smith',
      phone: '512 555 0101',
      appliedAt: 10,
    }),
    anApplicant({
      id: anApplicantId(2),
      firstName: 'Smith',
      lastName: 'Bob',
      email: 'other@mail.example',
      phone: '+1 (512) 555-0101',
      location: aLocation({ id: aLocationId('99'), name: 'Tulsa #3' }),
      appliedAt: 20,
    }),
    anApplicant({
      id: anApplicantId(3),
      firstName: 'Ann',
      lastName: 'Ray',
      phone: '',
      email: 'ANN@mail.example',
    }),
    anApplicant({
      id: anApplicantId(4),
      firstName: 'A',
      lastName: 'R',
      phone: '',
      email: 'ann@mail.example',
      postalCode: '',
    }),
    anApplicant({ id: anApplicantId(5), ...stranger, firstName: 'Robert', lastName: 'Smith' }),
  ]);
  expect(store.duplicatesOf(1)).toMatchObject([
    { id: 2, locationName: 'Tulsa #3', reasons: ['same-phone', 'alike-name'], likeness: 'nickname' },
  ]);
  expect(store.duplicatesOf(4)).toMatchObject([{ id: 3, reasons: ['same-email'], likeness: null }]);
  // The same name alone, without a postal code to go by, is a stranger's as likely as not.
  expect(store.duplicatesOf(5)).toEqual([]);
  const rows = store.read['applicants.list']({
    query: { ...everyone, duplicatesOnly: true, sort: 'oldest' },
    start: 0,
    count: 9,
  }).rows.map(({ id, duplicate }) => [id, duplicate]);
  expect(rows).toEqual([
    [1, 'same-phone'],
    [2, 'same-phone'],
    [3, 'same-email'],
    [4, 'same-email'],
  ]);
  expect(store.read['applicants.facets']({ query: everyone, withJobs: true }).duplicatesCount).toBe(4);
});

const person = fc.record({
  firstName: fc.constantFrom('Bob', 'Robert', 'Ana', 'Anabel', 'Maria Elena'),
  lastName: fc.constantFrom('Kowalski', 'Kowalsky', 'Ruiz', ''),
  phone: fc.constantFrom('', '512 555 0101', '(512) 555-0101', '512 555 0102'),
  email: fc.constantFrom('', 'a@mail.example', 'A@mail.example', 'b@mail.example'),
  postalCode: fc.constantFrom('', '78701', '78701-1234', '78702'),
});
/** News of somebody: of all there is to tell or of a thing or two, the rest as it was. */
const news = fc.record({
  id: fc.integer({ min: 1, max: 10 }),
  told: person,
  of: fc.oneof(
    fc.constant(null),
    fc.subarray(['firstName', 'phone', 'email', 'postalCode'], { maxLength: 2 }),
  ),
});

test('agrees with comparing everybody with everybody, whatever changes between', () => {
  const store = openStore();
  const model = new Map<number, Applicant>();
  const digits = (one: Applicant): string => one.phone.replaceAll(/\D/gu, '');
  const reasonsOf = (one: Applicant, other: Applicant): string[] => [
    ...(one.phone !== '' && digits(one) === digits(other) ? ['same-phone'] : []),
    ...(one.email !== '' && one.email.toLowerCase() === other.email.toLowerCase() ? ['same-email'] : []),
    ...(one.postalCode !== '' &&
    one.postalCode.slice(0, 5) === other.postalCode.slice(0, 5) &&
    nameLikeness(words(one), words(other)) !== null
      ? ['alike-name']
      : []),
  ];
  fc.assert(
    fc.property(fc.array(news, { minLength: 1, maxLength: 6 }), (changes) => {
      for (const { id, told, of } of changes) {
        const before = model.get(id);
        const changed = Object.entries(told).filter(([name]) => of === null || of.includes(name));
        model.set(
          id,
          anApplicant({ ...(before ?? told), ...Object.fromEntries(changed), id: anApplicantId(id) }),
        );
      }
      store.put(changes.flatMap(({ id }) => model.get(id) ?? []));
      for (const one of model.values()) {
        const expected = [...model.values()]
          .filter((other) => other.id !== one.id && reasonsOf(one, other).length > 0)
          .map((other) => [other.id, reasonsOf(one, other)] as const);
        const found = store.duplicatesOf(one.id);
        expect(new Map(found.map(({ id, reasons }) => [id, reasons]))).toEqual(new Map(expected));
        const row = store.read['applicants.list']({ query: everyone, start: 0, count: 99 }).rows.find(
          ({ id }) => id === one.id,
        );
        const all = expected.flatMap(([, reasons]) => reasons);
        const surest =
          ['same-phone', 'same-email', 'alike-name'].find((reason) => all.includes(reason)) ?? null;
        expect(row?.duplicate).toBe(surest);
      }
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 60) },
  );
});

function words(one: Applicant): string[] {
  return wordsOf(`${one.firstName} ${one.lastName}`);
}
