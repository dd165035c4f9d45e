import { createOutboxService } from '../main/outbox/create-outbox-service.ts';
import type { OutboxDeps } from '../main/outbox/create-outbox-service.ts';
import type { OutboxService } from '../main/outbox/outbox-service.ts';
import type { Application } from '../shared/domain/application.ts';
import type { JobId, OutboxEntryId } from '../shared/domain/ids.ts';
import type { OutboxState } from '../shared/domain/outbox-entry.ts';
import { ok } from '../shared/domain/result.ts';
import type { Result } from '../shared/domain/result.ts';
import { aJob, anApplication } from './builders.ts';
import { createFakeClock } from './fake-clock.ts';
import type { FakeClock } from './fake-clock.ts';
import { createFakeDeskOutbox } from './fake-desk-outbox.ts';
import type { FakeDeskOutbox } from './fake-desk-outbox.ts';
import { createFakeLog } from './fake-log.ts';
import { createModelCareerPlug } from './model-careerplug.ts';
import type { ModelCareerPlug } from './model-careerplug.ts';

export type OutboxRig = {
  readonly clock: FakeClock;
  readonly desk: FakeDeskOutbox;
  readonly server: ModelCareerPlug;
  readonly log: ReturnType<typeof createFakeLog>;
  readonly jobs: { known: ReturnType<typeof aJob>[]; listed: Set<JobId> };
  readonly lastUsed: { id: JobId | null };
  readonly gate: { isOpen: boolean };
  /** One run of the program: many may follow each other over the same desk. */
  readonly boot: (overrides?: Partial<OutboxDeps>) => OutboxService;
  /** Draft, typed and handed in. */
  readonly take: (service: OutboxService, application?: Partial<Application>) => Promise<OutboxEntryId>;
  readonly stateOf: (id: OutboxEntryId) => OutboxState;
  /** Somebody sets this computer's clock. */
  readonly jump: (ms: number) => void;
  /** Lets everything that can happen without time passing happen. */
  readonly settle: () => Promise<void>;
};

/** A whole outbox over a desk and a CareerPlug in memory, on a clock that stands still. */
export function createOutboxRig(): OutboxRig {
  const clock = createFakeClock();
  const desk = createFakeDeskOutbox();
  let jumped = 0;
  // CareerPlug has a clock of its own: nobody sets it with this computer's.
  const server = createModelCareerPlug(() => clock.now() - jumped);
  const log = createFakeLog();
  const job = aJob();
  const jobs = { known: [job], listed: new Set<JobId>([job.id]) };
  const lastUsed: { id: JobId | null } = { id: null };
  const gate = { isOpen: true };

  return {
    clock,
    desk,
    server,
    log,
    jobs,
    lastUsed,
    gate,
    boot: (overrides = {}) =>
      createOutboxService({
        outbox: desk,
        client: server.client,
        findJob: (id) => {
          const known = jobs.known.find((one) => one.id === id);
          return Promise.resolve(ok(known ? { job: known, isListed: jobs.listed.has(id) } : null));
        },
        lastUsedJob: {
          get: () => lastUsed.id,
          remember: (id) => {
            lastUsed.id = id;
          },
        },
        connectionGate: { isSignedIn: () => gate.isOpen },
        clock,
        random: () => 0,
        log,
        apiOrigin: 'https://api.careerplug.com',
        sourceId: () => null,
        takenBy: 'dana',
        ...overrides,
      }),
    take: async (service, application = {}) => {
      const begun = valueOf(await service.begin(job.id));
      valueOf(await service.saveDraft(begun.id, anApplication({ jobId: job.id, ...application })));
      valueOf(await service.submit(begun.id));
      return begun.id;
    },
    stateOf: (id) => {
      const record = desk.records().find((one) => one.id === id);
      if (!record) throw new Error('no such record');
      return record.state;
    },
    jump: (ms) => {
      jumped += ms;
      clock.jump(ms);
    },
    settle: async () => {
      await clock.advanceAsync(0);
    },
  };
}

/** The value of an answer that must have succeeded. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}
