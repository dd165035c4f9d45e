import { expect, test } from 'vitest';
import { ok } from '../../shared/domain/result.ts';
import { answered, answeredWithPage, createFakeTransport } from '../../testing/fake-transport.ts';
import { aJobId } from '../../testing/builders.ts';
import { createCareerPlugClient } from '../create-client.ts';
import type { HttpOutcome } from './transport.ts';

function clientOver(script: readonly HttpOutcome[]) {
  const transport = createFakeTransport(script);
  const client = createCareerPlugClient({
    transport,
    tokens: { current: () => Promise.resolve(ok('t')), renew: () => Promise.resolve(ok('t')) },
    apiOrigin: 'https://api.careerplug.com',
    habits: { tokenPlace: 'header', applicationBody: 'bare' },
    onHabitsLearned: () => undefined,
    now: () => 0,
  });
  return { client, transport };
}
const page = { page: 1, perPage: 100 };
const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: from + index }));

test('a list with records that have no id counts them', async () => {
  const { client } = clientOver([answered(200, [{ id: 1 }, { name: 'nobody' }, null], { total: '3' })]);
  expect(await client.listApplicants(page)).toMatchObject({
    ok: true,
    value: { unreadableCount: 2, receivedCount: 3, totalCount: 3, isLast: true, items: [{ id: 1 }] },
  });
});

test('one object where a list was expected is a list of one, and its end', async () => {
  const { client } = clientOver([answered(200, { id: '31', name: 'Elm St.', 'zip code': 78701 })]);
  expect(await client.listLocations(page)).toMatchObject({
    ok: true,
    value: { isLast: true, items: [{ id: '31', postalCode: '78701' }] },
  });
});

test.each([{}, null, 'ok', 7, { error: 'x' }])('%j is not an empty list', async (json) => {
  const { client } = clientOver([answered(200, json)]);
  expect(await client.listApplicants(page)).toMatchObject({
    ok: false,
    failure: { kind: 'unexpected-answer', reason: 'wrong-shape' },
  });
});

test('a page with status 200 is never data', async () => {
  const { client } = clientOver([answeredWithPage(200), answeredWithPage(200)]);
  const failure = { kind: 'unexpected-answer', reason: 'not-json', status: 200 };
  expect(await client.listJobs(page)).toEqual({ ok: false, failure });
  expect(await client.getJob(aJobId())).toEqual({ ok: false, failure });
});

test('a server without paging headers is asked until it has no more', async () => {
  const { client } = clientOver([answered(200, rows(1, 25)), answered(200, rows(26, 25)), answered(200, [])]);
  const ends: unknown[] = [];
  for (const number of [1, 2, 3]) {
    const result = await client.listJobs({ page: number, perPage: 100 });
    ends.push(result.ok && result.value.isLast);
  }
  expect(ends).toEqual([false, false, true]);
});

test('a server that does not know pages ends its list by repeating it', async () => {
  const { client } = clientOver([answered(200, rows(1, 4)), answered(200, rows(1, 4))]);
  const first = await client.listBrands(page);
  const second = await client.listBrands({ ...page, page: 2 });
  expect([first.ok && first.value.isLast, second.ok && second.value.isLast]).toEqual([false, true]);
});

test('another list in between is not mistaken for a repetition', async () => {
  const { client } = clientOver([answered(200, rows(1, 4)), answered(200, rows(1, 4))]);
  await client.listApplicants({ ...page, jobId: aJobId(1) });
  const other = await client.listApplicants({ ...page, page: 2, jobId: aJobId(2) });
  expect(other).toMatchObject({ ok: true, value: { isLast: false } });
});

test('asks for applicants by job and by days', async () => {
  const { client, transport } = clientOver([answered(200, [])]);
  await client.listApplicants({
    page: 2,
    perPage: 50,
    jobId: aJobId(7),
    dates: { field: 'applied_at', from: '2026-03-01', to: '2026-03-08' },
  });
  expect(transport.requests[0]?.url).toBe(
    'https://api.careerplug.com/apps?page=2&per_page=50&job_id=7&date_field=applied_at&start_date=2026-03-01&end_date=2026-03-08',
  );
});
