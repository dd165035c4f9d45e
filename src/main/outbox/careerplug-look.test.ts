import { expect, test } from 'vitest';
import type { ApplicantListQuery } from '../../careerplug/client.ts';
import { aJobId, anApplicant, anApplicantId } from '../../testing/builders.ts';
import { failed, ok } from '../../shared/domain/result.ts';
import { readApplicants } from './careerplug-look.ts';

const noon = Date.UTC(2026, 2, 20, 12);
const today = { server: null, here: noon };
const days = (count: number): number => count * 24 * 60 * 60 * 1000;

function aClient(pages: number[][], unreadableCount = 0, serverTime: number | null = null) {
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
          serverTime,
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
  const seen = await readApplicants(client, aJobId(), today, noon);
  expect(seen.ok && seen.value.applicants.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  expect(client.asked.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
});

test('asks for one job and for days on both sides, wide enough for a wrong calendar', async () => {
  const client = aClient([]);
  await readApplicants(client, aJobId(5), today, noon);
  expect(client.asked[0]).toMatchObject({
    jobId: 5,
    dates: { field: 'applied_at', from: '2026-03-06', to: '2026-04-03' },
  });
  await readApplicants(client, null, today, noon);
  expect(client.asked[1]).not.toHaveProperty('jobId');
});

test.each([
  ['a month ahead', noon + days(30)],
  ['a month behind', noon - days(30)],
  ['without a battery', 0],
  ['right', noon],
])('asks for the days of the server’s own clock with this computer’s calendar %s', async (_name, now) => {
  const client = aClient([[1]], 0, noon);
  expect(await readApplicants(client, aJobId(), { server: null, here: now }, now)).toMatchObject({
    ok: true,
    value: { serverTime: noon },
  });
  const last = client.asked.at(-1)?.dates;
  expect(last?.from !== undefined && last.from <= '2026-03-06').toBe(true);
  expect(last?.to !== undefined && last.to >= '2026-04-03' && last.to < '2026-05-10').toBe(true);
});

test('looks from when the baseline was read, by the server’s clock, however this one was set since', async () => {
  const client = aClient([], 0, noon);
  const since = { server: noon - days(21), here: noon + days(200) };
  await readApplicants(client, aJobId(), since, noon + days(300));
  expect(client.asked.at(-1)?.dates).toMatchObject({ from: '2026-02-13' });
});

test('says how many records it could not read', async () => {
  const seen = await readApplicants(aClient([[1], [2]], 1), aJobId(), today, noon);
  expect(seen).toMatchObject({ ok: true, value: { unreadableCount: 2 } });
});

test('does not take half a list for a list', async () => {
  const client = aClient([[1], [2]]);
  const broken = {
    listApplicants: (query: ApplicantListQuery) =>
      query.page === 2 ? Promise.resolve(failed({ kind: 'timeout' as const })) : client.listApplicants(query),
  };
  expect(await readApplicants(broken, aJobId(), today, noon)).toEqual({
    ok: false,
    failure: { kind: 'timeout' },
  });
});

test('does not believe a list that never ends', async () => {
  const endless = {
    listApplicants: (query: ApplicantListQuery) => aClient([[1]]).listApplicants({ ...query, page: 1 }),
  };
  expect(await readApplicants(endless, aJobId(), today, noon)).toMatchObject({
    ok: false,
    failure: { kind: 'unexpected-answer' },
  });
});
