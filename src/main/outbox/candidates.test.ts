import { expect, test } from 'vitest';
import { aJobId, anApplicant, anApplicantId, anApplication } from '../../testing/builders.ts';
import { baselineOf, findingOf, likeness } from './candidates.ts';

const application = anApplication();
const { firstName, lastName, email, phone } = application;
const same = anApplicant({ id: anApplicantId(1), firstName, lastName, email, phone });

test.each([
  ['the same in everything', {}, 'same'],
  ['its phone in another format', { phone: '+1 (512) 555-0177', email: '' }, 'same'],
  ['its email in capitals', { phone: '', email: 'MARIA.DELGADO@MAIL.EXAMPLE' }, 'same'],
  ['its name without accents', { firstName: 'MARIA', lastName: 'delgado' }, 'same'],
  ['a sister with the same phone', { firstName: 'Ana', email: 'ana@mail.example' }, 'alike'],
  ['a namesake', { phone: '512 555 9999', email: 'other@mail.example' }, 'alike'],
  ['somebody else', { firstName: 'Ana', phone: '512 555 9999', email: 'ana@mail.example' }, 'other'],
  ['somebody without anything', { firstName: '', lastName: '', phone: '', email: '' }, 'other'],
] as const)('takes %s for what it is', (_, change, expected) => {
  expect(likeness(application, { ...same, ...change })).toBe(expected);
});

test('takes two people without contact or name for strangers', () => {
  const blank = anApplication({ firstName: '', lastName: '', phone: '', email: '' });
  expect(likeness(blank, { ...same, firstName: '', lastName: '', phone: '', email: '' })).toBe('other');
});

test('remembers everybody alike at that job, and nobody of another', () => {
  const elsewhere = { ...same, id: anApplicantId(2), jobId: aJobId(9) };
  const sister = { ...same, id: anApplicantId(3), firstName: 'Ana' };
  expect(baselineOf(application, aJobId(), [same, elsewhere, sister])).toEqual([1, 3]);
});

test('finds the one that is new, both when there are two, and asks about those only alike', () => {
  const second = { ...same, id: anApplicantId(2) };
  const sister = { ...same, id: anApplicantId(3), firstName: 'Ana' };
  const known = new Set([anApplicantId(1)]);
  expect(findingOf(application, [same], known, true)).toEqual({ kind: 'none' });
  expect(findingOf(application, [same, second, sister], known, true)).toEqual({ kind: 'one', id: 2 });
  expect(findingOf(application, [same, second], new Set(), true)).toEqual({ kind: 'several', ids: [1, 2] });
  expect(findingOf(application, [sister], known, false)).toEqual({ kind: 'none' });
  expect(findingOf(application, [sister], known, true)).toEqual({ kind: 'several', ids: [3] });
});
