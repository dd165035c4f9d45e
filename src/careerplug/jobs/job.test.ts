import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jobSchema } from '../../shared/domain/job.ts';
import { toJob } from './job.ts';

test('translates a job as CareerPlug’s document describes it', () => {
  const job = toJob({
    id: 4101,
    name: 'Crew Member',
    description: '<p>Hi</p>',
    status: 'active',
    city: 'Austin',
    state: 'TX',
    postal_code: '78701',
    country: 'US',
    employment: { id: 2, name: 'Part-time' },
    job_template_name: 'Crew',
    code: 'C-1',
    created_at: '2026-03-02T15:04:05Z',
    updated_at: '2026-03-03T15:04:05Z',
    location: {
      id: '31',
      name: 'Elm St.',
      city: 'Austin',
      state: 'TX',
      'zip code': '78701',
      number: '0031',
      account: { id: 9, name: 'Harvest' },
    },
    department: { id: 5, name: 'Front' },
    brand: null,
    owner: { id: 'u1', firstname: 'Dana', lastname: 'Whitfield', email: 'dana@harvest.example' },
    account: { id: 9, name: 'Harvest', slt_code: 'S' },
    prescreen_questions: {},
  });
  expect(job).toEqual({
    id: 4101,
    name: 'Crew Member',
    descriptionHtml: '<p>Hi</p>',
    status: 'active',
    code: 'C-1',
    templateName: 'Crew',
    city: 'Austin',
    state: 'TX',
    postalCode: '78701',
    country: 'US',
    location: {
      id: '31',
      name: 'Elm St.',
      street: '',
      city: 'Austin',
      state: 'TX',
      postalCode: '78701',
      country: '',
      number: '0031',
      account: { id: '9', name: 'Harvest' },
    },
    employment: { id: '2', name: 'Part-time' },
    department: { id: '5', name: 'Front' },
    brand: null,
    account: { id: '9', name: 'Harvest' },
    hiringManager: { name: 'Dana Whitfield', email: 'dana@harvest.example' },
    questions: [],
    createdAt: Date.UTC(2026, 2, 2, 15, 4, 5),
    updatedAt: Date.UTC(2026, 2, 3, 15, 4, 5),
  });
});

test('a status nobody knows yet is kept as it came', () => {
  expect(toJob({ id: 1, status: 'hibernating' })?.status).toBe('hibernating');
});

const fields = Object.keys(jobWire());
const wire = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...fields), fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }))),
    fc.oneof(fc.integer({ min: 1 }), fc.integer({ min: 1 }).map(String)),
  )
  .map(([row, id]) => ({ row: { ...row, id }, id: Number(id) }));

test('every job with an id survives, whatever the rest of it is', () => {
  fc.assert(
    fc.property(wire, ({ row, id }) => {
      const job = toJob(row);
      expect(job?.id).toBe(id);
      expect(jobSchema.parse(job)).toEqual(job);
    }),
    { numRuns: 2000 },
  );
});

test('nothing without a usable id becomes a job, and nothing makes it throw', () => {
  for (const id of [null, undefined, '', 'x', 0, -1, 1.5, '12a', 1e300, {}, [1], true]) {
    expect(toJob({ id, name: 'Crew' })).toBeNull();
  }
  fc.assert(
    fc.property(fc.anything(), (row) => {
      toJob(row);
    }),
  );
});

function jobWire() {
  return {
    name: '',
    description: '',
    status: '',
    city: '',
    state: '',
    postal_code: '',
    country: '',
    employment: '',
    job_template_name: '',
    code: '',
    created_at: '',
    updated_at: '',
    location: '',
    department: '',
    prescreen_questions: '',
    brand: '',
    owner: '',
    account: '',
  };
}
