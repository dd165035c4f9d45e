import { afterEach, expect, test } from 'vitest';
import { createCareerPlugClient } from '../../careerplug/create-client.ts';
import { startSandbox, type SandboxOptions } from '../../sandbox/server.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createFakeLog } from '../../testing/fake-log.ts';
import { sampleToken } from '../../testing/sample-browser.ts';
import { aDatabaseKey, aStoreFolder } from '../../testing/store-in-one-thread.ts';
import { everyone } from '../../shared/domain/applicant.ts';
import { ok } from '../../shared/domain/result.ts';
import { createFetchTransport } from '../platform/fetch-transport.ts';
import { systemClock } from '../platform/clock.ts';
import { createStore } from '../store/create-store.ts';
import { createSyncService } from './create-sync-service.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** The real client, store and threads against the local CareerPlug; only the schedule's clock stands still. */
async function setUp(options: SandboxOptions = {}) {
  const server = await startSandbox({ applicants: 260, jobs: 14, locations: 4, ...options });
  const { folder, remove } = aStoreFolder();
  const opened = await createStore({ folder, key: aDatabaseKey, log: createFakeLog() });
  if (!opened.ok) throw new Error(opened.failure.kind);
  const store = opened.value;
  const token = await sampleToken(server);
  const client = createCareerPlugClient({
    transport: createFetchTransport({ fetch, clock: systemClock }),
    tokens: { current: () => Promise.resolve(ok(token)), renew: () => Promise.resolve(ok(token)) },
    apiOrigin: server.apiOrigin,
    habits: { tokenPlace: 'header', applicationBody: 'bare' },
    onHabitsLearned: () => {},
    now: () => Date.now(),
  });
  const announced = new Set<number>();
  const sync = createSyncService({
    client,
    mirror: store.mirror,
    clock: { ...createFakeClock(Date.now()) },
    log: createFakeLog(),
    random: () => 0.5,
    wasRebuilt: () => false,
    everyMinutes: () => 5,
    onChanged: {
      applicants: (ids) => {
        for (const id of ids ?? []) announced.add(id);
      },
      jobs: () => {},
    },
  });
  closing.push(remove, () => server.close(), store.close, sync.stop);
  const mirrored = async (): Promise<number[]> => {
    const ids: number[] = [];
    for (let start = 0; ; start += 200) {
      const window = await store.applicants.list(everyone, start, 200);
      if (!window.ok) throw new Error(window.failure.kind);
      ids.push(...window.value.rows.map((row) => row.id));
      if (ids.length >= window.value.totalCount) return ids.toSorted((a, b) => a - b);
    }
  };
  const theirs = (): number[] =>
    server.world.applicants
      .all()
      .map(({ id }) => id)
      .toSorted((a, b) => a - b);
  return { server, store, sync, announced, mirrored, theirs };
}

test.each<[string, SandboxOptions]>([
  ['with the odd shapes of real accounts', {}],
  ['without paging headers', { hasPagingHeaders: false }],
  ['with pages smaller than asked for', { scenario: { clampPerPage: 20 } }],
  ['while rows move between its pages', { scenario: { clampPerPage: 25, pageDrift: 12 } }],
])('mirrors the whole company %s', async (_, options) => {
  const { sync, store, mirrored, theirs, announced } = await setUp(options);
  await sync.refresh();
  const state = await sync.refresh();
  expect(state.activity.kind).toBe('idle');
  expect(state.completeAt).not.toBeNull();
  expect(await mirrored()).toEqual(theirs());
  expect(announced.size).toBe(theirs().length);
  const facets = await store.applicants.facets({ query: everyone, withJobs: true });
  expect(facets).toMatchObject({ value: { totalCount: theirs().length } });
});

test('follows a rush hour, and stays with what it has while nobody answers', async () => {
  const { server, sync, mirrored, theirs } = await setUp();
  await sync.refresh();
  server.tick();
  server.tick();
  await sync.refresh();
  expect(await mirrored()).toEqual(theirs());
  const { completeAt } = sync.state();

  await server.pause();
  const state = await sync.refresh();
  expect(state).toMatchObject({ activity: { kind: 'failed' }, completeAt });
  expect(state.connectivity.kind).not.toBe('online');
  expect(await mirrored()).toEqual(theirs());

  await server.resume();
  expect((await sync.refresh()).connectivity.kind).toBe('online');
});
