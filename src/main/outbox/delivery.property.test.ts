import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutboxService } from './outbox-service.ts';
import type { OutboxDeps } from './create-outbox-service.ts';
import { aJob, aJobId, anApplication } from '../../testing/builders.ts';
import type { Fate, ListFate } from '../../testing/model-careerplug.ts';
import { createOutboxRig, valueOf } from '../../testing/outbox-rig.ts';
import type { OutboxRig } from '../../testing/outbox-rig.ts';
import { createFakeDeskOutbox, type FakeDeskOutbox } from '../../testing/fake-desk-outbox.ts';
import type { ExchangeContent } from './exchange-content.ts';
import type { OutboxState } from '../../shared/domain/outbox-entry.ts';
import type { OutboxEntryId } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/domain/result.ts';

// Random lives of an outbox: people are taken down, answers get lost in every way, the program is killed at
// any operation of disk or network, the manager edits, cancels, answers, and carries applications in a file to a
// second computer. In the end, once everything
// works again, each application is at CareerPlug exactly once, or a person has been asked.

type Command =
  | { kind: 'take'; person: number; job: number }
  | { kind: 'fate'; fate: Fate }
  | { kind: 'list-fate'; fate: ListFate }
  | { kind: 'pass'; ms: number }
  | { kind: 'lag'; ms: number }
  | { kind: 'kill'; afterOperations: number; isDone: boolean }
  | { kind: 'restart' }
  | { kind: 'jump'; ms: number }
  | { kind: 'gate'; isOpen: boolean }
  | { kind: 'stranger'; person: number; job: number }
  | { kind: 'wake' }
  | { kind: 'export'; entry: number; fails: boolean }
  | { kind: 'import'; entry: number; isHere: boolean }
  | { kind: 'take-back'; entry: number }
  | { kind: 'send-now' | 'edit' | 'cancel' | 'restore' | 'submit' | 'resolve'; entry: number };

const minute = 60_000;
const fates: Fate[] = [
  'accepted',
  'accepted-with-id',
  'not-sent',
  'lost-before',
  'lost-after-saving',
  'error-before',
  'error-after-saving',
  'validation-500',
  'validation-500-after-saving',
  'html',
  'refused-400',
  'refused-404',
  'refused-422',
  'signed-out',
  'throttled',
];
const listFates: ListFate[] = ['answered', 'offline', 'timeout', 'server-error', 'signed-out', 'throttled'];

const { constant, constantFrom, nat, integer, boolean, record } = fc;
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: record({ kind: constant('take'), person: nat(3), job: nat(1) }) },
  { weight: 5, arbitrary: record({ kind: constant('fate'), fate: constantFrom(...fates) }) },
  { weight: 2, arbitrary: record({ kind: constant('list-fate'), fate: constantFrom(...listFates) }) },
  { weight: 5, arbitrary: record({ kind: constant('pass'), ms: integer({ min: 0, max: 6 * minute }) }) },
  { weight: 1, arbitrary: record({ kind: constant('lag'), ms: nat(3 * minute) }) },
  {
    weight: 3,
    arbitrary: record({ kind: constant('kill'), afterOperations: nat(12), isDone: boolean() }),
  },
  { weight: 1, arbitrary: record({ kind: constant('restart') }) },
  {
    weight: 1,
    arbitrary: record({ kind: constant('jump'), ms: integer({ min: -2 * minute, max: 40 * minute }) }),
  },
  {
    weight: 1,
    arbitrary: record({ kind: constant('jump'), ms: integer({ min: -60 * 24 * 60, max: 60 * 24 * 60 }) }).map(
      ({ kind, ms }) => ({ kind, ms: ms * minute }),
    ),
  },
  { weight: 1, arbitrary: record({ kind: constant('gate'), isOpen: boolean() }) },
  { weight: 1, arbitrary: record({ kind: constant('stranger'), person: nat(3), job: nat(1) }) },
  { weight: 1, arbitrary: record({ kind: constant('wake') }) },
  {
    weight: 2,
    arbitrary: record({
      kind: constant('export'),
      entry: nat(7),
      fails: boolean(),
    }),
  },
  { weight: 2, arbitrary: record({ kind: constant('import'), entry: nat(7), isHere: boolean() }) },
  { weight: 1, arbitrary: record({ kind: constant('take-back'), entry: nat(7) }) },
  {
    weight: 5,
    arbitrary: record({
      kind: constantFrom('send-now', 'edit', 'cancel', 'restore', 'submit', 'resolve'),
      entry: nat(7),
    }),
  },
);

const jobIds = [aJobId(4101), aJobId(4102)] as const;
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** One run of the program, which can end at any operation: from then on nothing of it happens any more. */
function bootMortal(rig: OutboxRig): Mortal {
  let operationsLeft = Number.POSITIVE_INFINITY;
  let operationCount = 0;
  let endsAfterDoing = false;
  const death = Promise.withResolvers<'dead'>();
  let isAlive = true;
  const never = new Promise<never>(() => undefined);

  async function mortal<T>(work: () => Promise<T>): Promise<T> {
    if (!isAlive) return never;
    operationCount += 1;
    if (operationCount > 20_000) throw new Error('works without end');
    operationsLeft -= 1;
    if (operationsLeft < 0) {
      if (endsAfterDoing) await work();
      isAlive = false;
      death.resolve('dead');
      return never;
    }
    const value = await work();
    return isAlive ? value : never;
  }

  const { desk, server, clock } = rig;
  const overrides: Partial<OutboxDeps> = {
    outbox: {
      all: async () => mortal(async () => desk.all()),
      get: async (id) => mortal(async () => desk.get(id)),
      put: async (one) => mortal(async () => desk.put(one)),
      remove: async (id) => mortal(async () => desk.remove(id)),
      putWithResume: async (one, bytes) => mortal(async () => desk.putWithResume(one, bytes)),
      resumeOf: async (id) => mortal(async () => desk.resumeOf(id)),
    },
    client: {
      listApplicants: async (query) => mortal(async () => server.client.listApplicants(query)),
      sendApplication: async (one) => mortal(async () => server.client.sendApplication(one)),
    },
    clock: {
      now: clock.now,
      after: (ms, callback) =>
        clock.after(ms, () => {
          if (isAlive) callback();
        }),
    },
  };
  return {
    service: rig.boot(overrides),
    isAlive: () => isAlive,
    endAfter: (operations, isDone) => {
      operationsLeft = operations;
      endsAfterDoing = isDone;
    },
    end: () => {
      isAlive = false;
      death.resolve('dead');
    },
    /** What the operation answered, or null when the program ended meanwhile. */
    attempt: async (work) => {
      const answer = await Promise.race([work(), death.promise]);
      return answer === 'dead' ? null : answer;
    },
  };
}

type Mortal = {
  readonly service: OutboxService;
  readonly isAlive: () => boolean;
  readonly endAfter: (operations: number, isDone: boolean) => void;
  readonly end: () => void;
  readonly attempt: <T>(work: () => Promise<Result<T>>) => Promise<Result<T> | null>;
};

/** A life from its beginning to the day when everything works again, and what must be true then. */
async function live(commands: readonly Command[]): Promise<void> {
  const rig = createOutboxRig();
  rig.jobs.known = jobIds.map((id) => aJob({ id }));
  for (const id of jobIds) rig.jobs.listed.add(id);
  let hasJumped = false;
  const handedIn = new Map<OutboxEntryId, string>();
  const personOf = new Map<OutboxEntryId, number>();
  /** Files that are out there, and at which computer each was imported. */
  const files = new Map<OutboxEntryId, { content: ExchangeContent; importedAt: 'nowhere' | 'there' }>();
  const elsewhere = createFakeDeskOutbox();
  const there = rig.boot({ outbox: elsewhere });
  await there.start();
  let program = bootMortal(rig);
  await program.service.start();

  /** Which records at CareerPlug are copies of this application: known to the test by a mark in it. */
  const copiesOf = (id: OutboxEntryId) =>
    rig.server.saved().filter((one) => one.recentEmployer === handedIn.get(id));

  async function resolveTruly(id: OutboxEntryId): Promise<void> {
    const state = rig.stateOf(id);
    if (state.kind !== 'needs-review') return;
    const [copy] = copiesOf(id);
    if (copy && !state.candidates.includes(copy.id)) return;
    const answer = copy
      ? ({ kind: 'arrived', applicantId: copy.id } as const)
      : ({ kind: 'send-again' } as const);
    await program.attempt(async () => program.service.resolve(id, answer));
  }

  /** Nobody could tell two applications of one person apart that come from two computers at a time. */
  const isAlone = (id: OutboxEntryId): boolean =>
    [...personOf].every(([other, person]) => other === id || person !== personOf.get(id));
  const wasExported = (person: number): boolean =>
    [...files.keys()].some((id) => personOf.get(id) === person);

  async function run(one: Command): Promise<void> {
    const { service } = program;
    switch (one.kind) {
      case 'export': {
        const id = [...handedIn.keys()][one.entry];
        if (id === undefined || !isAlone(id)) return;
        const before = rig.stateOf(id).kind;
        const done = await program.attempt(async () =>
          service.exportTo([id], async (content) => {
            if (one.fails) return { ok: false, failure: { kind: 'storage', reason: 'disk-full' } };
            files.set(id, { content, importedAt: 'nowhere' });
            return { ok: true, value: { fileName: 'walk-ins.hiredesk' } };
          }),
        );
        // A file that could not be written must not keep anybody here.
        if (done !== null && one.fails && before !== 'exported')
          expect(rig.stateOf(id).kind).not.toBe('exported');
        if (done?.ok === true) expect(rig.stateOf(id).kind).toBe('exported');
        return;
      }
      case 'import': {
        const id = [...handedIn.keys()][one.entry];
        const file = id === undefined ? undefined : files.get(id);
        if (id === undefined || file === undefined) return;
        if (one.isHere && file.importedAt === 'nowhere') {
          await program.attempt(async () => service.importFrom(file.content));
        }
        // A person who says so truly: a file that was taken back is not used elsewhere.
        if (!one.isHere && rig.stateOf(id).kind === 'exported') {
          file.importedAt = 'there';
          valueOf(await there.importFrom(file.content));
        }
        return;
      }
      case 'take-back': {
        const id = [...handedIn.keys()][one.entry];
        if (id === undefined || files.get(id)?.importedAt === 'there') return;
        await program.attempt(async () => service.takeBack(id));
        return;
      }
      case 'take': {
        if (wasExported(one.person)) return;
        const begun = await program.attempt(async () => service.begin(at(jobIds, one.job)));
        if (!begun) return;
        const { id } = valueOf(begun);
        const mark = `mark ${handedIn.size}`;
        const application = anApplication({
          jobId: at(jobIds, one.job),
          firstName: `Given${one.person}`,
          email: `p${one.person}@mail.example`,
          phone: `512 555 017${one.person}`,
          recentEmployer: mark,
        });
        const saved = await program.attempt(async () => service.saveDraft(id, application));
        if (!saved) return;
        handedIn.set(id, mark);
        personOf.set(id, one.person);
        const submitted = await program.attempt(async () => service.submit(id));
        // Confirmed is on disk, whatever happens next.
        if (submitted) expect(rig.stateOf(id).kind).not.toBe('draft');
        return;
      }
      case 'fate':
        rig.server.fates.push(one.fate);
        return;
      case 'list-fate':
        rig.server.listFates.push(one.fate);
        return;
      case 'pass':
        await rig.clock.advanceAsync(one.ms);
        return;
      case 'lag':
        rig.server.setLag(one.ms);
        return;
      case 'kill':
        program.endAfter(one.afterOperations, one.isDone);
        return;
      case 'restart':
        await program.attempt(async () => {
          await program.service.stop();
          return { ok: true, value: undefined };
        });
        program.end();
        program = bootMortal(rig);
        await program.attempt(async () => {
          await program.service.start();
          return { ok: true, value: undefined };
        });
        return;
      case 'jump':
        rig.jump(one.ms);
        hasJumped = true;
        return;
      case 'gate':
        rig.gate.isOpen = one.isOpen;
        if (one.isOpen) service.wake();
        return;
      case 'stranger':
        // The same telephone, another name: a sister. Never the same person, whom nobody could tell apart.
        rig.server.add({
          jobId: at(jobIds, one.job),
          firstName: 'Sister',
          lastName: 'Other',
          email: 'sister@mail.example',
          phone: `512 555 017${one.person}`,
          recentEmployer: 'elsewhere',
        });
        return;
      case 'wake':
        service.wake();
        return;
      default: {
        const id = [...handedIn.keys()][one.entry];
        if (id === undefined) return;
        if (one.kind === 'resolve') await resolveTruly(id);
        if (one.kind === 'send-now') await program.attempt(async () => service.sendNow(id));
        if (one.kind === 'cancel') await program.attempt(async () => service.cancel(id));
        if (one.kind === 'restore') await program.attempt(async () => service.restore(id));
        if (one.kind === 'submit') await program.attempt(async () => service.submit(id));
        if (one.kind === 'edit') {
          const edited = await program.attempt(async () => service.edit(id));
          if (!edited?.ok) return;
          const application = { ...edited.value.application, email: `e${one.entry}@mail.example` };
          await program.attempt(async () => service.saveDraft(id, application));
        }
      }
    }
  }

  for (const one of commands) {
    await run(one);
    await rig.settle();
    if (!program.isAlive()) {
      program = bootMortal(rig);
      await program.service.start();
    }
    for (const [id, mark] of handedIn) {
      expect(copiesOf(id).length, `copies of ${mark}`).toBeLessThanOrEqual(1);
    }
  }

  // Everything works again.
  rig.server.fates.length = 0;
  rig.server.listFates.length = 0;
  rig.server.setLag(0);
  rig.gate.isOpen = true;
  program.end();
  program = bootMortal(rig);
  await program.service.start();
  program.service.wake();
  there.wake();
  await rig.clock.advanceAsync(48 * 60 * minute);

  for (const [id, mark] of handedIn) {
    const isThere = files.get(id)?.importedAt === 'there';
    if (isThere) expect(rig.stateOf(id).kind).toBe('exported');
    const state = isThere ? stateAt(elsewhere, id) : rig.stateOf(id);
    const copies = copiesOf(id).length;
    const told = `${mark}: ${JSON.stringify(state)}`;
    expect(copies, told).toBeLessThanOrEqual(1);
    const ends = ['draft', 'sent', 'rejected', 'needs-review', 'cancelled', ...(isThere ? [] : ['exported'])];
    expect(ends, told).toContain(state.kind);
    if (state.kind === 'sent') {
      expect(copies, told).toBe(1);
      // Two identical people taken while the clock was being set may swap their records: nothing is lost by it.
      if (state.applicantId !== null && !hasJumped) expect(copiesOf(id)[0]?.id, told).toBe(state.applicantId);
    }
    if (state.kind === 'rejected') expect(copies, told).toBe(0);
  }
  expect(new Set(rig.desk.records().map(({ id }) => id)).isSupersetOf(new Set(handedIn.keys()))).toBe(true);
}

function stateAt(desk: FakeDeskOutbox, id: OutboxEntryId): OutboxState {
  const found = desk.records().find((one) => one.id === id);
  if (!found) throw new Error('lost on the way between two computers');
  return found.state;
}

/** Lives that once went wrong. */
const remembered: Command[][] = [
  // The clock was set forward by a week, the first record was given up, and the second application took it.
  [
    { kind: 'lag', ms: 5001 },
    { kind: 'take', person: 0, job: 0 },
    { kind: 'take', person: 0, job: 0 },
    { kind: 'fate', fate: 'lost-before' },
    { kind: 'jump', ms: 7 * 24 * 60 * minute },
    { kind: 'pass', ms: 5000 },
  ],
];

const runs = Number(process.env['HIREDESK_RUNS'] ?? 300);

test(
  'loses no application and doubles none, whatever happens in whatever order',
  async () => {
    await fc.assert(fc.asyncProperty(fc.array(command, { maxLength: 60, size: 'max' }), live), {
      numRuns: runs,
      examples: remembered.map((commands): [Command[]] => [commands]),
    });
  },
  10 * minute,
);
