import { expect, test } from 'vitest';
import { aJob, aJobId, anApplicant, anApplicantId } from '../../../testing/builders.ts';
import { aStore } from '../../../testing/a-store.ts';
import { everyone } from '../../../shared/domain/applicant.ts';
import type { JobQuery } from '../../../shared/contract/jobs.ts';

const all: JobQuery = {
  search: '',
  statuses: [],
  locationIds: [],
  departmentIds: [],
  employmentIds: [],
  brandNames: [],
  accountNames: [],
  includesUnlisted: false,
};

test('lists jobs by name with the counts of their applicants', () => {
  const store = aStore();
  const jobs = [
    aJob({ id: aJobId(1), name: 'Server' }),
    aJob({
      id: aJobId(2),
      name: 'Ícone Cook',
      department: { id: '8', name: 'Kitchen' },
      brand: { id: '3', name: 'Harbor Express' },
      account: { id: '4', name: 'Lone Star LLC' },
    }),
  ];
  store.write['mirror.applyJobs']({ jobs, seenAt: 5 });
  store.write['mirror.applyApplicants']({
    applicants: ['new_app', 'in_process', 'hired', 'odd', 'inactive', ''].map((status, at) =>
      anApplicant({ id: anApplicantId(at + 1), jobId: aJobId(1), status }),
    ),
    seenAt: 5,
    checkpoint: null,
  });
  const { rows, totalCount } = store.read['jobs.list'](all);
  expect(rows.map((row) => row.id)).toEqual([2, 1]);
  expect(totalCount).toBe(2);
  expect(rows[1]).toMatchObject({
    applicantCount: 6,
    newCount: 1,
    inProcessCount: 1,
    hiredCount: 1,
    inactiveCount: 1,
    otherCount: 2,
  });
  // Somebody without a status can be found by just that.
  const none = { ...everyone, statuses: ['', 'odd'] };
  expect(store.read['applicants.facets']({ query: everyone, withJobs: true }).statuses).toContainEqual({
    id: '',
    name: '',
    count: 1,
  });
  expect(store.read['applicants.list']({ query: none, start: 0, count: 9 }).totalCount).toBe(2);
  expect(store.read['jobs.list']({ ...all, search: 'icone kitch' }).rows.map((row) => row.id)).toEqual([2]);
  expect(store.read['jobs.list']({ ...all, departmentIds: ['5'] }).rows.map((row) => row.id)).toEqual([1]);
  expect(store.read['jobs.facets']()).toMatchObject({
    brands: [{ id: 'Harbor Express', name: 'Harbor Express', count: 1 }, { id: 'Harvest Table' }],
    accounts: [
      { id: 'Harvest Table Group', count: 1 },
      { id: 'Lone Star LLC', count: 1 },
    ],
  });
  const express = { ...all, brandNames: ['Harbor Express'] };
  expect(store.read['jobs.list'](express).rows.map((row) => row.id)).toEqual([2]);
  const loneStar = { ...all, accountNames: ['Lone Star LLC'] };
  expect(store.read['jobs.list'](loneStar).rows.map((row) => row.id)).toEqual([2]);
  expect(store.read['jobs.list']({ ...loneStar, brandNames: ['Other'] }).rows).toEqual([]);
  expect(store.read['jobs.get'](aJobId(2))).toMatchObject({ asOf: 5, job: jobs[1], row: { isListed: true } });
  expect(store.read['jobs.find'](aJobId(3))).toBeNull();
  expect(store.read['jobs.facets']().departments).toEqual([
    { id: '5', name: 'Front of house', count: 1 },
    { id: '8', name: 'Kitchen', count: 1 },
  ]);
});

test('keeps a job that is no longer listed, and lists it again when it comes back', () => {
  const store = aStore();
  const jobs = [aJob({ id: aJobId(1) }), aJob({ id: aJobId(2) })];
  store.write['mirror.applyJobs']({ jobs, seenAt: 5 });
  expect(store.write['mirror.markUnlisted']([aJobId(1)])).toEqual({ changedCount: 1 });
  expect(store.write['mirror.markUnlisted']([aJobId(1)])).toEqual({ changedCount: 0 });
  expect(store.read['jobs.list'](all).rows.map((row) => row.id)).toEqual([1]);
  expect(store.read['jobs.list']({ ...all, includesUnlisted: true }).rows).toHaveLength(2);
  expect(store.read['jobs.get'](aJobId(2)).row.isListed).toBe(false);
  expect(store.write['mirror.applyJobs']({ jobs, seenAt: 6 })).toEqual({ changedCount: 1 });
  expect(store.read['jobs.list'](all).rows).toHaveLength(2);
});
