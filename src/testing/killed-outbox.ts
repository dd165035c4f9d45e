import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createCareerPlugClient } from '../careerplug/create-client.ts';
import { createOutboxService } from '../main/outbox/create-outbox-service.ts';
import { systemClock } from '../main/platform/clock.ts';
import { createFetchTransport } from '../main/platform/fetch-transport.ts';
import { attempt } from '../main/store/database/storage-failure.ts';
import type { DeskStore } from '../main/store/desk-store.ts';
import { jobIdSchema } from '../shared/domain/ids.ts';
import { ok } from '../shared/domain/result.ts';
import { anApplication } from './builders.ts';
import { createFakeLog } from './fake-log.ts';
import { createHurriedClock } from './hurried-clock.ts';
import { valueOf } from './outbox-rig.ts';
import { openStoreInOneThread } from './store-in-one-thread.ts';

// One run of the outbox as it works in the app: real encrypted files, real client, real requests to a server
// on this computer. Takes `count` people down, saying each one's email once it is confirmed, and goes on
// delivering until somebody kills it; with `drain` it ends by itself when nothing is left to do.
const { values: options } = parseArgs({
  options: {
    folder: { type: 'string', default: '' },
    origin: { type: 'string', default: '' },
    token: { type: 'string', default: '' },
    job: { type: 'string', default: '' },
    epoch: { type: 'string', default: '0' },
    pace: { type: 'string', default: '1' },
    count: { type: 'string', default: '0' },
    drain: { type: 'boolean', default: false },
  },
});

const say = (word: string, text: string): void => {
  process.stdout.write(`${word} ${text}\n`);
};
const store = openStoreInOneThread(options.folder);
const outbox: DeskStore['outbox'] = {
  all: async () => attempt(() => store.read['outbox.all']()),
  get: async (id) => attempt(() => store.read['outbox.get'](id)),
  resumeOf: async (id) => attempt(() => store.read['outbox.resumeOf'](id)),
  put: async (record) =>
    attempt(() => {
      store.write['outbox.put'](record);
    }),
  putWithResume: async (record, bytes) =>
    attempt(() => {
      store.write['outbox.putWithResume']({ record, bytes });
    }),
  remove: async (id) =>
    attempt(() => {
      store.write['outbox.remove'](id);
    }),
};
const clock = createHurriedClock(Number(options.epoch), Number(options.pace));
const service = createOutboxService({
  outbox,
  // The mirror is empty: nobody is kept from being written down by that.
  findJob: () => Promise.resolve(ok(null)),
  lastUsedJob: { get: () => null, remember: () => undefined },
  client: createCareerPlugClient({
    transport: createFetchTransport({ fetch, clock: systemClock }),
    tokens: {
      current: () => Promise.resolve(ok(options.token)),
      renew: () => Promise.resolve(ok(options.token)),
    },
    apiOrigin: options.origin,
    habits: { tokenPlace: 'header', applicationBody: 'bare' },
    onHabitsLearned: () => undefined,
    now: clock.now,
  }),
  connectionGate: { isSignedIn: () => true },
  clock,
  random: Math.random,
  log: createFakeLog(),
  takenBy: 'test',
});

const jobId = jobIdSchema.parse(Number(options.job));
await service.start();
say('ready', '');
for (let taken = 0; taken < Number(options.count); taken += 1) {
  const mark = randomUUID();
  const begun = valueOf(await service.begin(jobId));
  const application = anApplication({
    jobId,
    email: `${mark}@mail.example`,
    phone: `512 555 ${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`,
    firstName: `Given ${mark}`,
    answers: [],
  });
  valueOf(await service.saveDraft(begun.id, application));
  if (taken % 2 === 0) {
    const resume = new TextEncoder().encode(`%PDF-1.7 ${'x'.repeat(20_000)}`);
    valueOf(await service.attachResume(begun.id, 'resume.pdf', resume));
  }
  valueOf(await service.submit(begun.id));
  say('confirmed', application.email);
}

if (options.drain) {
  const restless = new Set(['queued', 'waiting', 'sending', 'uncertain']);
  for (;;) {
    const { records: all } = valueOf(await outbox.all());
    if (!all.some(({ state }) => restless.has(state.kind))) break;
    await new Promise<void>((resolve) => {
      const forget = service.onChange(() => {
        forget();
        resolve();
      });
    });
  }
  await service.stop();
  for (const { state, application } of valueOf(await outbox.all()).records)
    say(state.kind, application.email);
  store.close();
}
