import { expect, onTestFinished, test } from 'vitest';
import { anApplication } from '../testing/builders.ts';
import { createDeskRig, type DeskRig } from '../testing/desk-rig.ts';
import { valueOf } from '../testing/outbox-rig.ts';
import { ok } from '../shared/domain/result.ts';
import type { JobQuery } from '../shared/contract/jobs.ts';
import type { OutboxEntryId } from '../shared/domain/ids.ts';
import type { OutboxState } from '../shared/domain/outbox-entry.ts';
import type { OpenDesk } from './ipc/open-desk.ts';

async function aDesk(): Promise<DeskRig> {
  const rig = await createDeskRig();
  onTestFinished(rig.close);
  return rig;
}

/** A walk-in for an open job, with all its questions answered, handed in. */
async function takeWalkIn({ outbox, store }: OpenDesk): Promise<OutboxEntryId> {
  const { rows } = valueOf(await store.jobs.list(everyOpenJob));
  const jobId = rows[0]?.id;
  if (jobId === undefined) throw new Error('no open job');
  const { job } = valueOf(await store.jobs.get(jobId));
  const answers = job.questions.map(({ id, options }) => ({
    questionId: id,
    values: [options[0]?.value ?? 'Yes'],
  }));
  const draft = valueOf(await outbox.begin(jobId));
  valueOf(await outbox.saveDraft(draft.id, anApplication({ jobId, answers })));
  return valueOf(await outbox.submit(draft.id)).id;
}

const everyOpenJob: JobQuery = {
  search: '',
  statuses: [],
  locationIds: [],
  departmentIds: [],
  employmentIds: [],
  brandNames: [],
  accountNames: [],
  includesUnlisted: false,
};

/** Resolves when an application has come into a state. */
async function stateOf({ outbox }: OpenDesk, id: OutboxEntryId, kind: OutboxState['kind']): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = async (): Promise<void> => {
      if (valueOf(await outbox.get(id)).state.kind === kind) resolve();
    };
    outbox.onChange(() => void look());
    void look();
  });
}

test('closes within seconds while an application is being sent, and looks for it at the next start', async () => {
  const rig = await aDesk();
  const desk = await rig.open();
  await desk.sync.refresh();
  rig.onLeaving = ({ method }) => {
    if (method === 'POST') rig.server.scenarios.set({ neverAnswering: true });
  };
  const sending = rig.leaving('POST');
  const id = await takeWalkIn(desk);
  await sending;
  expect(valueOf(await desk.outbox.get(id)).state.kind).toBe('sending');

  const closing = rig.desk.close();
  await rig.clock.advanceAsync(5000);
  await closing;
  expect(rig.log.lines.map(({ event }) => event)).toContain('desk.requests-cut');

  const next = await rig.open();
  await stateOf(next, id, 'uncertain');
});

test('closes within seconds while a list is being read', async () => {
  const rig = await aDesk();
  rig.server.scenarios.set({ neverAnswering: true });
  const reading = rig.leaving('GET');
  const desk = await rig.open();
  await reading;
  const closing = rig.desk.close();
  await rig.clock.advanceAsync(5000);
  await closing;
  expect(desk.sync.state().activity).toEqual({ kind: 'paused', reason: 'closed' });
});

test('whom a person has to compare an application with is fetched at once', async () => {
  const rig = await aDesk();
  const desk = await rig.open();
  await desk.sync.refresh();
  const { rows } = valueOf(await desk.store.jobs.list(everyOpenJob));
  const jobId = rows[0]?.id;
  if (jobId === undefined) throw new Error('no open job');
  const { outbox } = desk;
  const { id } = valueOf(await outbox.begin(jobId));
  const application = anApplication({ jobId });
  valueOf(await outbox.saveDraft(id, application));
  valueOf(await outbox.exportTo([id], async () => ok({ fileName: 'walk-ins.hiredesk' })));
  // Meanwhile somebody alike arrives by another way.
  rig.server.world.take(
    {
      job_id: jobId,
      app: {
        email: application.email,
        phone: application.phone,
        firstname: 'Somebody',
        lastname: 'Else',
        city: 'Austin',
        state: 'TX',
        postal_code: '78701',
        recent_title: 'Cook',
        recent_employer: 'Elsewhere',
      },
      prescreen_answers: [],
    },
    rig.clock.now(),
    false,
  );
  valueOf(await outbox.takeBack(id));
  const { job } = valueOf(await desk.store.jobs.get(jobId));
  const answers = job.questions.map((question) => ({
    questionId: question.id,
    values: [question.options[0]?.value ?? 'Yes'],
  }));
  valueOf(await outbox.saveDraft(id, { ...application, answers }));
  valueOf(await outbox.submit(id));
  await stateOf(desk, id, 'needs-review');
  const { state } = valueOf(await outbox.get(id));
  const [candidate] = state.kind === 'needs-review' ? state.candidates : [];
  if (candidate === undefined) throw new Error('nobody to compare with');
  await expect
    .poll(async () => (await desk.store.applicants.get(candidate)).ok, { timeout: 20_000 })
    .toBe(true);
});

test('closes at once where nothing is under way', async () => {
  const rig = await aDesk();
  const desk = await rig.open();
  await desk.sync.refresh();
  await rig.desk.close();
  expect(rig.log.lines.map(({ event }) => event)).not.toContain('desk.requests-cut');
});

test('knows that CareerPlug is away from an application that could not be sent', async () => {
  const rig = await aDesk();
  const desk = await rig.open();
  await desk.sync.refresh();
  expect(desk.sync.state().connectivity.kind).toBe('online');
  const told = new Promise<void>((resolve) => {
    desk.sync.onChange(({ connectivity }) => {
      if (connectivity.kind === 'not-answering') resolve();
    });
  });
  await rig.server.pause();
  await takeWalkIn(desk);
  await told;
  await rig.server.resume();
  expect(desk.sync.state().activity.kind).toBe('idle');
});
