import { randomInt, randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createCareerPlugClient } from '../careerplug/create-client.ts';
import { createOutboxService } from '../main/outbox/create-outbox-service.ts';
import { systemClock } from '../main/platform/clock.ts';
import { createFetchTransport } from '../main/platform/fetch-transport.ts';
import { attempt } from '../main/store/database/storage-failure.ts';
import type { DeskStore } from '../main/store/desk-store.ts';
import type { Application } from '../shared/domain/application.ts';
import { jobIdSchema } from '../shared/domain/ids.ts';
import type { OutboxEntryId } from '../shared/domain/ids.ts';
import { ok } from '../shared/domain/result.ts';
import { anApplication } from './builders.ts';
import { createFakeLog } from './fake-log.ts';
import { createHurriedClock } from './hurried-clock.ts';
import { valueOf } from './outbox-rig.ts';
import { openStoreInOneThread } from './store-in-one-thread.ts';

// One life of the outbox as it works in the app: real encrypted files, real client, real requests to a server
// on this computer. It goes on with the drafts that an earlier life left behind, types `count` more people in
// key by key, hands most of them in, and delivers until somebody kills it. Whatever is confirmed to the person
// is said: `typed`, `attached` and `confirmed`, each with the mark that names the person; `done` once nobody is
// left to take. With `drain`
// it takes nobody, ends by itself when nothing is left to do, and says what lies on the disk.
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

const say = (...words: (string | number)[]): void => {
  process.stdout.write(`${words.join(' ')}\n`);
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
  apiOrigin: options.origin,
  sourceId: () => null,
  takenBy: 'test',
});

const jobId = jobIdSchema.parse(Number(options.job));
const resume = new TextEncoder().encode(`%PDF-1.7 ${'x'.repeat(20_000)}`);

/** How far somebody has been typed in: 1 to 5, the last of which can be handed in. */
const lastVersion = 5;

/** The form as it stands after so many pauses of typing; its first name is the mark. */
function typedSoFar(mark: string, version: number): Application {
  const whole = anApplication({
    jobId,
    firstName: mark,
    lastName: `Family ${mark}`,
    email: `${mark}@mail.example`,
    // Nobody shares a number with anybody.
    phone: `${randomInt(200, 999)}${randomInt(1_000_000, 9_999_999)}`,
    answers: [],
    impression: { stars: 0, note: String(version), availability: '' },
  });
  if (version >= lastVersion) return whole;
  return {
    ...whole,
    phone: version > 1 ? whole.phone : '',
    email: version > 2 ? whole.email : '',
    recentTitle: '',
    recentEmployer: '',
  };
}

async function goOn(id: OutboxEntryId, mark: string, from: number): Promise<void> {
  for (let version = from; version <= lastVersion; version += 1) {
    const entry = valueOf(await service.get(id));
    const { application } = entry;
    const next = { ...typedSoFar(mark, version), resume: application.resume };
    valueOf(
      await service.saveDraft(id, application.phone === '' ? next : { ...next, phone: application.phone }),
    );
    say('typed', mark, version);
    if (version === 3 && mark.charCodeAt(0) % 2 === 0) {
      valueOf(await service.attachResume(id, 'resume.pdf', resume));
      say('attached', mark);
    }
  }
  valueOf(await service.submit(id));
  say('confirmed', mark);
}

const versionOf = (application: Application): number => Number(application.impression.note || '0');

await service.start();
say('ready');
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
  const { records, unreadable } = valueOf(await outbox.all());
  if (unreadable.length > 0) say('unreadable', unreadable.length);
  for (const { id, state, application } of records) {
    const bytes = valueOf(await outbox.resumeOf(id));
    say('kept', application.firstName, state.kind, versionOf(application), bytes?.byteLength ?? 0);
  }
  store.close();
} else {
  const left = valueOf(await service.list()).rows.filter(({ state }) => state.kind === 'draft');
  for (let taken = 0; taken < Number(options.count); taken += 1) {
    const begun = valueOf(await service.begin(jobId));
    await goOn(begun.id, randomUUID(), 1);
  }
  for (const { id } of left) {
    const { application } = valueOf(await service.get(id));
    if (application.firstName !== '') await goOn(id, application.firstName, versionOf(application) + 1);
  }
  say('done');
  // An open program stays open, also with nothing to do.
  setInterval(() => undefined, 60_000);
}
