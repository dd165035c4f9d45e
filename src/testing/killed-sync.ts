import { createCareerPlugClient } from '../careerplug/create-client.ts';
import { createSyncService } from '../main/sync/create-sync-service.ts';
import { createFetchTransport } from '../main/platform/fetch-transport.ts';
import { systemClock } from '../main/platform/clock.ts';
import { createStore } from '../main/store/create-store.ts';
import { ok } from '../shared/domain/result.ts';

// Synchronises with a CareerPlug on this computer until everything is here, or until somebody kills it.
const [folder = '', key = '', apiOrigin = '', token = ''] = process.argv.slice(2);
const log = { info: () => {}, warn: () => {}, error: () => {} };
const opened = await createStore({ folder, key, log });
if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
const store = opened.value;
const sync = createSyncService({
  client: createCareerPlugClient({
    transport: createFetchTransport({ fetch, clock: systemClock }),
    tokens: { current: () => Promise.resolve(ok(token)), renew: () => Promise.resolve(ok(token)) },
    apiOrigin,
    habits: { tokenPlace: 'header', applicationBody: 'bare' },
    onHabitsLearned: () => {},
    now: () => Date.now(),
  }),
  mirror: store.mirror,
  clock: systemClock,
  log,
  random: Math.random,
  wasRebuilt: () => false,
  everyMinutes: () => 5,
  onChanged: { applicants: () => {}, jobs: () => {} },
});
const state = await sync.refresh();
await sync.stop();
await store.close();
process.stdout.write(JSON.stringify({ completeAt: state.completeAt, activity: state.activity.kind }));
