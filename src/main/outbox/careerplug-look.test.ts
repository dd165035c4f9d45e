import { expect, test } from 'vitest';
import type { ApplicantListQuery } from '../../careerplug/client.ts';
import { aJobId, anApplicant, anApplicantId } from '../../testing/builders.ts';
import { failed, ok } from '../../shared/domain/result.ts';
import { readApplicants } from './careerplug-look.ts';

const noon = Date.UTC(2026, 2, 20, 12);

function aClient(pages: number[][], unreadableCount = 0) {
  const asked: ApplicantListQuery[] = [];
  return {
    asked,
    listApplicants: (query: ApplicantListQuery) => {
      asked.push(query);
      const ids = pages[query.page - 1] ?? [];
      return Promise.resolve(
        ok({
          items: ids.map((id) => anApplicant({ id: anApplicantId(id) })),
          unreadableCount: ids.length > 0 ? unreadableCount : 0,
          receivedCount: ids.length,
          totalCount: 1,
          // Headers may be wrong; only an empty page is the end.
          isLast: true,
        }),
      );
    },
  };
}

test('reads every page until the empty one, and each person once', async () => {
  const client = aClient([[1, 2], [2, 3], [4]]);
  const seen = await readApplicants(client, aJobId(), noon, noon);
  expect(seen.ok && seen.value.applicants.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  expect(client.asked.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
});

test('asks for one job and for days on both sides, wide enough for a wrong calendar', async () => {
  const client = aClient([]);
  await readApplicants(client, aJobId(5), noon, noon);
  expect(client.asked[0]).toMatchObject({
    jobId: 5,
    dates: { field: 'applied_at', from: '2026-03-06', to: '2026-04-03' },
  });
  await readApplicants(client, null, noon, noon);
  expect(client.asked[1]).not.toHaveProperty('jobId');
});

test('says how many records it could not read', async () => {
  const seen = await readApplicants(aClient([[1], [2]], 1), aJobId(), noon, noon);
  expect(seen).toMatchObject({ ok: true, value: { unreadableCount: 2 } });
});

test('does not take half a list for a list', async () => {
  const client = aClient([[1], [2]]);
  const broken = {
    listApplicants: (query: ApplicantListQuery) =>
      query.page === 2 ? Promise.resolve(failed({ kind: 'timeout' as const })) : client.listApplicants(query),
  };
  expect(await readApplicants(broken, aJobId(), noon, noon)).toEqual({
    ok: false,
    failure: { kind: 'timeout' },
  });
});

test('does not believe a list that never ends', async () => {
  const endless = {
    listApplicants: (query: ApplicantListQuery) => aClient([[1]]).listApplicants({ ...query, page: 1 }),
  };
  expect(await readApplicants(endless, aJobId(), noon, noon)).toMatchObject({
    ok: false,
    failure: { kind: 'unexpected-answer' },
  });
});
