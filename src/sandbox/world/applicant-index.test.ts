import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ApplicantFilter, createApplicantIndex } from './applicant-index.ts';
import type { ApplicantRecord } from './applicants.ts';
import { createWorld } from './world.ts';

const template = createWorld({
  seed: 1,
  applicants: 1,
  jobs: 3,
  locations: 3,
  accounts: 3,
  timeZone: 'UTC',
  now: 1_000_000_000,
});

function aRecord(id: number, appliedAt: number, job: number, actedAt: number | null): ApplicantRecord {
  const [base] = template.applicants.all();
  const jobs = template.listedJobs();
  return { ...base!, id, appliedAt, job: jobs[job]!, lastActedOnAt: actedAt, hiredAt: null };
}

const record = fc.record({ time: fc.nat(50), job: fc.nat(2), acted: fc.option(fc.nat(60)) });
const filter: fc.Arbitrary<ApplicantFilter> = fc.record(
  {
    jobId: fc.constantFrom(...template.listedJobs().map((job) => job.id)),
    accountIds: fc.subarray([4100, 4101, 4102]).map((ids) => new Set(ids)),
    dates: fc.record({
      field: fc.constantFrom('applied_at', 'hired_at', 'last_acted_on_at'),
      from: fc.nat(60),
      to: fc.nat(60),
    }),
  },
  { requiredKeys: [] },
);

test('gives exactly the people a plain search gives, newest first, whatever was added, removed or moved before', () => {
  fc.assert(
    fc.property(
      fc.array(record),
      fc.array(record),
      fc.array(fc.nat(20)),
      fc.array(fc.nat(20)),
      fc.array(filter),
      (first, later, moves, leaving, filters) => {
        const make = (
          one: { time: number; job: number; acted: number | null },
          id: number,
        ): ApplicantRecord => aRecord(id, one.time, one.job, one.acted);
        const start = first.map(make).sort((a, b) => a.appliedAt - b.appliedAt);
        const index = createApplicantIndex([...start]);
        let everyone = [...start];
        for (const one of filters) index.select(one);
        later.forEach((one, place) => {
          const added = make(one, 1000 + place);
          everyone.push(added);
          index.add(added);
        });
        for (const id of leaving) {
          index.remove(id);
          everyone = everyone.filter((person) => person.id !== id);
          expect(index.byId(id)).toBeUndefined();
        }
        const front = moves.filter((id) => index.byId(id) !== undefined);
        for (const id of front) index.moveToFront(id);
        for (const one of [{}, ...filters]) {
          const found = index.select(one);
          expect(new Set(found)).toEqual(new Set(everyone.filter((person) => isIn(person, one))));
          expect(new Set(found).size).toBe(found.length);
          const rest = found.filter((person) => !front.includes(person.id)).map((person) => person.appliedAt);
          expect(rest).toEqual(rest.toSorted((a, b) => b - a));
        }
      },
    ),
  );
});

function isIn(person: ApplicantRecord, { jobId, accountIds, dates }: ApplicantFilter): boolean {
  const times = {
    applied_at: person.appliedAt,
    hired_at: person.hiredAt,
    last_acted_on_at: person.lastActedOnAt,
  };
  const time = dates === undefined ? null : times[dates.field];
  return (
    (jobId === undefined || person.job.id === jobId) &&
    (accountIds === undefined || accountIds.has(person.job.location.account.id)) &&
    (dates === undefined || (time !== null && time >= dates.from && time < dates.to))
  );
}
