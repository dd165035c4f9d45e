import { expect, onTestFinished, test } from 'vitest';
import { createCareerPlugClient } from '../../careerplug/create-client.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { startSandbox } from '../../sandbox/server.ts';
import { sampleToken } from '../../testing/sample-browser.ts';
import { systemClock } from '../platform/clock.ts';
import { createFetchTransport } from '../platform/fetch-transport.ts';
import { findNearJobs } from './find-near-jobs.ts';

async function setUp() {
  const server = await startSandbox({ applicants: 10, jobs: 120, locations: 8 });
  onTestFinished(server.close);
  server.scenarios.set({ clampPerPage: 10 });
  const token = await sampleToken(server);
  const client = createCareerPlugClient({
    transport: createFetchTransport({ fetch, clock: systemClock }),
    tokens: { current: () => Promise.resolve(ok(token)), renew: () => Promise.resolve(ok(token)) },
    apiOrigin: server.apiOrigin,
    habits: { tokenPlace: 'header', applicationBody: 'bare' },
    onHabitsLearned: () => {},
    now: () => Date.now(),
  });
  const reports: Result<unknown>[] = [];
  const find = (postalCode: string, miles: number) =>
    findNearJobs({ client, report: (outcome) => reports.push(outcome) }, { postalCode, miles });
  return { server, find, reports };
}

test('finds every listed job of the places around a postal code, over all pages, and no other', async () => {
  const { server, find, reports } = await setUp();
  const jobs = server.world.listedJobs();
  const { postalCode } = jobs[0]?.location ?? { postalCode: '' };
  const here = jobs.filter(({ location }) => location.postalCode === postalCode).map(({ id }) => id);
  expect(here.length).toBeGreaterThan(0);
  expect(here.length).toBeLessThan(jobs.length);
  const near = await find(postalCode, 1);
  expect(near.ok && near.value.toSorted((a, b) => a - b)).toEqual(here.toSorted((a, b) => a - b));
  const everywhere = await find(postalCode, 500_000);
  expect(everywhere.ok && everywhere.value.length).toBe(jobs.length);
  expect(reports.every(({ ok: isOk }) => isOk)).toBe(true);
});

test('where nobody knows the place no job is near', async () => {
  const { find } = await setUp();
  expect(await find('00000', 10)).toEqual(ok([]));
});

test('a service that is down is said, and told to whoever watches the connection', async () => {
  const { server, find, reports } = await setUp();
  server.scenarios.set({ down: true });
  expect(await find('78701', 10)).toMatchObject({ ok: false });
  expect(reports.at(-1)).toMatchObject({ ok: false });
});
