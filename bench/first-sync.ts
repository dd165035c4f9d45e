import { randomBytes } from 'node:crypto';
import { createCareerPlugClient } from '../src/careerplug/create-client.ts';
import { systemClock } from '../src/main/platform/clock.ts';
import { createFetchTransport } from '../src/main/platform/fetch-transport.ts';
import type { createStore } from '../src/main/store/create-store.ts';
import type { Store } from '../src/main/store/store.ts';
import { createSyncService } from '../src/main/sync/create-sync-service.ts';
import type { SyncService } from '../src/main/sync/sync-service.ts';
import { createFakeLog } from '../src/testing/fake-log.ts';
import { everyone } from '../src/shared/domain/applicant.ts';
import { ok } from '../src/shared/domain/result.ts';
import { amountClaim, ratioClaim, type Claim } from './claims.ts';
import type { Company } from './company/company.ts';
import { aFolder, removeFolder } from './folders.ts';
import { byTime, timeOf } from './measure.ts';
import { writeByHand } from './write-by-hand.ts';

/** A store filled by a true first sync. */
export type FilledStore = { readonly store: Store; readonly folder: string; readonly key: string };
export type CreateStore = typeof createStore;

/**
 * A first sync of the whole company, and a refresh that finds nothing new; against fetching and parsing the same
 * answers and inserting them by hand into the same encrypted database. Leaves the last store for what follows.
 */
export async function measureFirstSync(
  company: Company,
  create: CreateStore,
  rounds: number,
  note: (text: string) => void,
): Promise<{ claims: Claim[]; filled: FilledStore }> {
  // One pass that doesn't count fills the company's memory.
  let last = await openEmpty(company, create);
  await complete(last.sync, company);
  const urls = (await company.takeRequests()).filter((url) => /^\/(?:apps|jobs)\?/u.test(url));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await close(last);
    removeFolder(last.filled.folder);
    last = await openEmpty(company, create);
    ours.push(await timeOf(() => complete(last.sync, company)));
    const folder = aFolder();
    theirs.push(await timeOf(() => writeByHand({ folder, company, urls })));
    removeFolder(folder);
    note(
      `first sync ${String(round + 1)}: ${ours.at(-1)?.toFixed(0)} ms, by hand ${theirs.at(-1)?.toFixed(0)} ms`,
    );
  }
  const refresh = await measureRefresh(last, company);
  await last.sync.stop();
  return {
    claims: [
      ratioClaim({
        what: `first sync of ${company.applicants.toLocaleString('en')} applicants and ${company.jobs.toLocaleString('en')} jobs`,
        ours: byTime(ours),
        floor:
          'fetching and parsing the same answers, inserting them by hand into the same encrypted tables and index',
        theirs: byTime(theirs),
        limit: 1.3,
      }),
      ...refresh,
    ],
    filled: last.filled,
  };
}

type Opened = { readonly sync: SyncService; readonly filled: FilledStore; readonly wakes: () => number };

async function openEmpty(company: Company, create: CreateStore): Promise<Opened> {
  const folder = aFolder();
  const key = randomBytes(32).toString('hex');
  const log = createFakeLog();
  const store = await create({ folder, key, log });
  if (!store.ok) throw new Error(`the store did not open: ${store.failure.kind}`);
  const token = () => Promise.resolve(ok(company.token));
  const client = createCareerPlugClient({
    transport: createFetchTransport({ fetch, clock: systemClock }),
    tokens: { current: token, renew: token },
    apiOrigin: company.apiOrigin,
    habits: { tokenPlace: 'header', applicationBody: 'bare' },
    onHabitsLearned: () => undefined,
    now: systemClock.now,
  });
  let wakes = 0;
  const sync = createSyncService({
    everyMinutes: () => 5,
    wasRebuilt: () => false,
    client,
    mirror: store.value.mirror,
    // Nothing begins by itself while something else is measured.
    clock: { ...systemClock, after: () => () => undefined },
    log,
    random: Math.random,
    onChanged: { applicants: () => (wakes += 1), jobs: () => (wakes += 1) },
  });
  return { sync, filled: { store: store.value, folder, key }, wakes: () => wakes };
}

async function complete(sync: SyncService, company: Company): Promise<void> {
  const state = await sync.refresh();
  if (state.completeAt === null || state.applicantCount !== company.applicants) {
    throw new Error(`the first sync ended with ${state.applicantCount} of ${company.applicants}`);
  }
}

async function close({ sync, filled }: Opened): Promise<void> {
  await sync.stop();
  await filled.store.close();
}

async function measureRefresh(opened: Opened, company: Company): Promise<Claim[]> {
  // What came in during the first reading is read by the first refresh; the second has nothing to do.
  await opened.sync.refresh();
  await company.takeRequests();
  const before = opened.wakes();
  const revision = await revisionOf(opened.filled.store);
  await opened.sync.refresh();
  const requests = await company.takeRequests();
  const beyondJobs = requests.filter((url) => !url.startsWith('/jobs')).length;
  const isSilent = opened.wakes() === before && (await revisionOf(opened.filled.store)) === revision;
  await company.clampPages(100);
  await opened.sync.refresh();
  const ofShortPages = (await company.takeRequests()).filter((url) => !url.startsWith('/jobs')).length;
  await company.clampPages(null);
  return [
    amountClaim({
      what: 'a refresh that finds nothing new',
      ours: beyondJobs,
      unit: 'requests beyond jobs',
      limit: 4,
      beside: `${String(requests.length - beyondJobs)} requests for ${company.jobs.toLocaleString('en')} jobs; where CareerPlug gives no more than 100 on a page: ${String(ofShortPages)} beyond them`,
    }),
    amountClaim({
      what: 'what that refresh changes or announces',
      ours: isSilent ? 0 : 1,
      unit: 'rows and events',
      limit: 0,
      beside: 'the revision that views are kept by, events',
    }),
  ];
}

async function revisionOf(store: Store): Promise<string> {
  const list = await store.applicants.list(everyone, 0, 1);
  if (!list.ok) throw new Error(`the store did not answer: ${list.failure.kind}`);
  return list.value.revision;
}
