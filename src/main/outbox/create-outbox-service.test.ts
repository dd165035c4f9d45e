import { expect, test } from 'vitest';
import { aJob, aJobId, aLocation, anApplication, anApplicantId } from '../../testing/builders.ts';
import { createOutboxRig, valueOf } from '../../testing/outbox-rig.ts';

const minute = 60_000;

test('delivers an application once and learns which record it became', async () => {
  const rig = createOutboxRig();
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  await rig.settle();
  expect(rig.stateOf(id)).toMatchObject({ kind: 'sent', applicantId: null });
  await rig.clock.advanceAsync(minute);
  const [person] = rig.server.saved();
  expect(rig.stateOf(id)).toMatchObject({ kind: 'sent', applicantId: person?.id });
  expect(rig.server.postCount()).toBe(1);
});

test('has the application on disk before it says so', async () => {
  const rig = createOutboxRig();
  const service = rig.boot();
  const id = await rig.take(service);
  expect(rig.stateOf(id).kind).toBe('queued');
  expect(rig.server.postCount()).toBe(0);
});

test('says so when the disk refuses, and keeps the draft', async () => {
  const rig = createOutboxRig();
  const service = rig.boot();
  const draft = valueOf(await service.begin(aJobId()));
  valueOf(await service.saveDraft(draft.id, anApplication()));
  rig.desk.failWrites({ kind: 'storage', reason: 'disk-full' });
  expect(await service.submit(draft.id)).toMatchObject({ ok: false, failure: { kind: 'storage' } });
  expect(rig.stateOf(draft.id).kind).toBe('draft');
});

test('delivers the others when one cannot be read, and counts that one wherever it must not be forgotten', async () => {
  const rig = createOutboxRig();
  const service = rig.boot();
  const damagedId = await rig.take(service);
  const id = await rig.take(service, { email: 'other@mail.example', phone: '512 555 0188' });
  rig.desk.damage(damagedId);
  await service.start();
  await rig.settle();
  expect(rig.stateOf(id).kind).toBe('sent');
  expect(valueOf(await service.list())).toMatchObject({ rows: [{ id }], unreadableCount: 1 });
  expect(valueOf(await service.counts())).toEqual({ unsentCount: 1, draftCount: 0 });
  await service.list();
  expect(rig.log.lines.filter(({ event }) => event === 'outbox.damaged')).toEqual([
    { level: 'error', event: 'outbox.damaged', data: { count: 1 } },
  ]);
});

test('keeps an application whose answer got lost, and finds it instead of sending it again', async () => {
  const rig = createOutboxRig();
  rig.server.fates.push('lost-after-saving');
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  await rig.settle();
  expect(rig.stateOf(id)).toMatchObject({ kind: 'uncertain', misses: 0 });
  await rig.clock.advanceAsync(minute);
  expect(rig.stateOf(id)).toMatchObject({ kind: 'sent', applicantId: rig.server.saved()[0]?.id });
  expect(rig.server.postCount()).toBe(1);
});

test('sends again only after three spaced looks that found nothing', async () => {
  const rig = createOutboxRig();
  rig.server.fates.push('lost-before');
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  await rig.clock.advanceAsync(15_000 + 60_000 + 3 * minute - 1);
  expect(rig.server.postCount()).toBe(1);
  expect(rig.stateOf(id)).toMatchObject({ kind: 'uncertain', misses: 2 });
  await rig.clock.advanceAsync(1);
  expect(rig.server.postCount()).toBe(2);
  expect(rig.stateOf(id).kind).toBe('sent');
  expect(rig.server.saved()).toHaveLength(1);
});

test('finds an application that CareerPlug shows late', async () => {
  const rig = createOutboxRig();
  rig.server.setLag(2 * minute);
  rig.server.fates.push('lost-after-saving');
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  await rig.clock.advanceAsync(10 * minute);
  expect(rig.stateOf(id).kind).toBe('sent');
  expect(rig.server.saved()).toHaveLength(1);
});

test('does not take somebody who was there before for the new application', async () => {
  const rig = createOutboxRig();
  const { firstName, lastName, email, phone } = anApplication();
  const before = rig.server.add({ jobId: aJobId(), firstName, lastName, email, phone });
  rig.server.fates.push('lost-before');
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  await rig.clock.advanceAsync(20 * minute);
  const state = rig.stateOf(id);
  expect(state.kind).toBe('sent');
  expect(state).not.toMatchObject({ applicantId: before });
  expect(rig.server.saved()).toHaveLength(2);
});

test('asks a person when two records may be the one, and shows both', async () => {
  const rig = createOutboxRig();
  rig.server.fates.push('lost-after-saving');
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  await rig.settle();
  const { firstName, lastName, email, phone } = anApplication();
  const other = rig.server.add({ jobId: aJobId(), firstName, lastName, email, phone });
  await rig.clock.advanceAsync(20 * minute);
  const ours = rig.server.saved()[0]?.id;
  expect(rig.stateOf(id)).toMatchObject({ kind: 'needs-review', candidates: [ours, other] });
  expect(rig.server.postCount()).toBe(1);

  const foreign = await service.resolve(id, { kind: 'arrived', applicantId: anApplicantId(5) });
  expect(foreign).toMatchObject({ ok: false, failure: { reason: 'wrong-state' } });
  valueOf(await service.resolve(id, { kind: 'arrived', applicantId: other }));
  expect(rig.stateOf(id)).toMatchObject({ kind: 'sent', applicantId: other });
});

test('asks a person instead of sending again when only somebody alike has arrived', async () => {
  const rig = createOutboxRig();
  rig.server.fates.push('lost-before');
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  await rig.settle();
  const sister = rig.server.add({
    jobId: aJobId(),
    firstName: 'Ana',
    lastName: 'Delgado',
    phone: '512-555-0177',
  });
  await rig.clock.advanceAsync(20 * minute);
  expect(rig.stateOf(id)).toMatchObject({ kind: 'needs-review', candidates: [sister] });
  expect(rig.server.postCount()).toBe(1);
  valueOf(await service.resolve(id, { kind: 'send-again' }));
  await rig.settle();
  expect(rig.stateOf(id).kind).toBe('sent');
  expect(rig.server.saved()).toHaveLength(2);
});

test('takes an application that was under way when the program ended for uncertain, never for unsent', async () => {
  const rig = createOutboxRig();
  const first = rig.boot({
    client: { ...rig.server.client, sendApplication: () => new Promise(() => undefined) },
  });
  await first.start();
  const id = await rig.take(first);
  await rig.settle();
  expect(rig.stateOf(id).kind).toBe('sending');

  const second = rig.boot();
  await second.start();
  expect(rig.stateOf(id)).toMatchObject({ kind: 'uncertain', misses: 0 });
  await rig.clock.advanceAsync(14_000);
  expect(rig.server.postCount()).toBe(0);
});

test('sends nothing while CareerPlug cannot be looked at, and everything once it can', async () => {
  const rig = createOutboxRig();
  rig.server.listFates.push('offline', 'offline', 'offline', 'offline');
  const service = rig.boot();
  await service.start();
  const ids = [
    await rig.take(service),
    await rig.take(service, { email: 'b@mail.example', phone: '512 555 0178' }),
  ];
  await rig.settle();
  expect(ids.map((id) => rig.stateOf(id))).toMatchObject([
    { kind: 'waiting', failure: { kind: 'offline' } },
    { kind: 'waiting', failure: { kind: 'offline' } },
  ]);
  expect(rig.server.postCount()).toBe(0);
  await rig.clock.advanceAsync(5 * minute);
  expect(ids.map((id) => rig.stateOf(id).kind)).toEqual(['sent', 'sent']);
});

test('never waits longer than fifteen minutes, however long it has been offline', async () => {
  const rig = createOutboxRig();
  rig.server.listFates.push(...Array.from({ length: 60 }, () => 'offline' as const));
  const service = rig.boot({ random: () => 0.999 });
  await service.start();
  const id = await rig.take(service);
  for (let round = 0; round < 30; round += 1) {
    await rig.clock.advanceAsync(15 * minute);
    const state = rig.stateOf(id);
    if (state.kind === 'waiting') expect(state.until - rig.clock.now()).toBeLessThanOrEqual(15 * minute);
  }
  await rig.clock.advanceAsync(12 * 60 * minute);
  expect(rig.stateOf(id).kind).toBe('sent');
});

test('tries at once when told that the connection may be back, and not more often than every five seconds', async () => {
  const rig = createOutboxRig();
  rig.server.listFates.push(...Array.from({ length: 50 }, () => 'offline' as const));
  const service = rig.boot({ random: () => 0.999 });
  await service.start();
  const id = await rig.take(service);
  await rig.clock.advanceAsync(10 * minute);
  const before = rig.server.listCount();
  for (let storm = 0; storm < 100; storm += 1) {
    service.wake();
    await rig.clock.advanceAsync(100);
  }
  expect(rig.server.listCount() - before).toBeLessThanOrEqual(3);
  expect(rig.server.listCount()).toBeGreaterThan(before);
  rig.server.listFates.length = 0;
  service.wake();
  await rig.clock.advanceAsync(5000);
  expect(rig.stateOf(id).kind).toBe('sent');
});

test('lets one that is refused hold up nobody', async () => {
  const rig = createOutboxRig();
  rig.server.fates.push('refused-422');
  const service = rig.boot();
  await service.start();
  const bad = await rig.take(service);
  const good = await rig.take(service, { email: 'b@mail.example', phone: '512 555 0178' });
  await rig.settle();
  expect(rig.stateOf(bad)).toMatchObject({ kind: 'rejected', failure: { fields: ['phone'] } });
  expect(rig.stateOf(good).kind).toBe('sent');
});

test('lets one in doubt hold up nobody but the same person at the same job', async () => {
  const rig = createOutboxRig();
  rig.server.fates.push('lost-before');
  const service = rig.boot();
  await service.start();
  const lost = await rig.take(service);
  const twin = await rig.take(service);
  const other = await rig.take(service, { email: 'b@mail.example', phone: '512 555 0178' });
  await rig.settle();
  expect([lost, twin, other].map((id) => rig.stateOf(id).kind)).toEqual(['uncertain', 'queued', 'sent']);
  await rig.clock.advanceAsync(30 * minute);
  expect([lost, twin].map((id) => rig.stateOf(id).kind)).toEqual(['sent', 'sent']);
  expect(rig.server.saved()).toHaveLength(3);
});

test('pauses everything when the sign-in has ended, and goes on after the next one', async () => {
  const rig = createOutboxRig();
  rig.server.fates.push('signed-out');
  const service = rig.boot();
  await service.start();
  const first = await rig.take(service);
  const second = await rig.take(service, { email: 'b@mail.example', phone: '512 555 0178' });
  await rig.settle();
  expect([first, second].map((id) => rig.stateOf(id).kind)).toEqual(['queued', 'queued']);
  expect(valueOf(await service.list()).pause).toEqual({ kind: 'signed-out' });
  await rig.clock.advanceAsync(60 * minute);
  expect(rig.server.postCount()).toBe(1);
  service.wake();
  await rig.settle();
  expect([first, second].map((id) => rig.stateOf(id).kind)).toEqual(['sent', 'sent']);
});

test('asks nothing of CareerPlug while nobody is signed in', async () => {
  const rig = createOutboxRig();
  rig.gate.isOpen = false;
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  await rig.clock.advanceAsync(60 * minute);
  expect(rig.server.listCount()).toBe(0);
  rig.gate.isOpen = true;
  service.wake();
  await rig.settle();
  expect(rig.stateOf(id).kind).toBe('sent');
});

test('pauses everything while throttled', async () => {
  const rig = createOutboxRig();
  rig.server.fates.push('throttled');
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  await rig.settle();
  expect(valueOf(await service.list()).pause.kind).toBe('throttled');
  await rig.clock.advanceAsync(119_000);
  expect(rig.server.postCount()).toBe(1);
  await rig.clock.advanceAsync(2000);
  expect(rig.stateOf(id).kind).toBe('sent');
  expect(valueOf(await service.list()).pause).toEqual({ kind: 'none' });
});

test('keeps an application that CareerPlug judged invalid with a 500, with its words', async () => {
  const rig = createOutboxRig();
  rig.server.fates.push('validation-500');
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  await rig.settle();
  expect(rig.stateOf(id).kind).toBe('uncertain');
  await rig.clock.advanceAsync(20 * minute);
  expect(rig.stateOf(id)).toMatchObject({
    kind: 'rejected',
    failure: { kind: 'rejected', reason: 'duplicate-person', fields: ['email'] },
  });
  expect(rig.server.postCount()).toBe(1);
});

test('believes the list more than a 500 that reads like a refusal', async () => {
  const rig = createOutboxRig();
  rig.server.fates.push('validation-500-after-saving');
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  await rig.clock.advanceAsync(20 * minute);
  expect(rig.stateOf(id).kind).toBe('sent');
  expect(rig.server.saved()).toHaveLength(1);
});

test('looks before a corrected application is sent, when the first copy may have arrived after all', async () => {
  const rig = createOutboxRig();
  rig.server.setLag(30 * minute);
  rig.server.fates.push('validation-500-after-saving');
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  await rig.clock.advanceAsync(20 * minute);
  expect(rig.stateOf(id).kind).toBe('rejected');
  valueOf(await service.edit(id));
  valueOf(await service.saveDraft(id, anApplication({ email: 'new@mail.example', phone: '512 555 0199' })));
  await rig.clock.advanceAsync(20 * minute);
  valueOf(await service.submit(id));
  await rig.settle();
  expect(rig.stateOf(id)).toMatchObject({ kind: 'needs-review', candidates: [rig.server.saved()[0]?.id] });
  expect(rig.server.postCount()).toBe(1);
});

test('refuses to edit or cancel what may be under way', async () => {
  const rig = createOutboxRig();
  rig.server.fates.push('lost-before');
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  await rig.settle();
  expect(rig.stateOf(id).kind).toBe('uncertain');
  for (const answer of [await service.edit(id), await service.cancel(id)]) {
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'rejected', reason: 'wrong-state' } });
  }
});

test('undoes a cancel exactly, and delivers then', async () => {
  const rig = createOutboxRig();
  rig.gate.isOpen = false;
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  valueOf(await service.cancel(id));
  expect(valueOf(await service.list()).rows).toEqual([]);
  rig.gate.isOpen = true;
  service.wake();
  await rig.settle();
  expect(rig.server.postCount()).toBe(0);
  valueOf(await service.restore(id));
  await rig.settle();
  expect(rig.stateOf(id).kind).toBe('sent');
});

test('takes a second click on Send for the first one', async () => {
  const rig = createOutboxRig();
  const service = rig.boot();
  await service.start();
  const draft = valueOf(await service.begin(aJobId()));
  valueOf(await service.saveDraft(draft.id, anApplication()));
  const answers = await Promise.all([service.submit(draft.id), service.submit(draft.id)]);
  expect(answers.every((answer) => answer.ok)).toBe(true);
  await rig.settle();
  expect((await service.submit(draft.id)).ok).toBe(true);
  expect(rig.server.postCount()).toBe(1);
});

test('looks earlier when a person asks, but does not count that look as one of the three', async () => {
  const rig = createOutboxRig();
  rig.server.fates.push('lost-before');
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  await rig.settle();
  for (let press = 0; press < 10; press += 1) {
    valueOf(await service.sendNow(id));
    await rig.settle();
  }
  expect(rig.stateOf(id)).toMatchObject({ kind: 'uncertain', misses: 0 });
  expect(rig.server.postCount()).toBe(1);
});

test('names the fields that keep an application from being handed in', async () => {
  const rig = createOutboxRig();
  const service = rig.boot();
  const draft = valueOf(await service.begin(aJobId()));
  valueOf(await service.saveDraft(draft.id, anApplication({ phone: '555', answers: [] })));
  expect(await service.submit(draft.id)).toMatchObject({
    ok: false,
    failure: { kind: 'rejected', reason: 'validation', fields: ['phone', 'answers.7'] },
  });
  rig.jobs.listed.clear();
  valueOf(await service.saveDraft(draft.id, anApplication()));
  expect(await service.submit(draft.id)).toMatchObject({ ok: false, failure: { fields: ['jobId'] } });
});

test('begins with the job last used, while it is open, and its city and state', async () => {
  const rig = createOutboxRig();
  rig.jobs.known.push(
    aJob({ id: aJobId(7), name: 'Shift Lead', location: aLocation({ name: 'Oak Ave.', city: 'Waco' }) }),
  );
  rig.jobs.listed.add(aJobId(7));
  rig.lastUsed.id = aJobId(7);
  const service = rig.boot();
  const draft = valueOf(await service.begin(null));
  expect(draft).toMatchObject({ jobName: 'Shift Lead', locationName: 'Oak Ave.', takenBy: 'dana' });
  expect(draft.application).toMatchObject({ jobId: 7, city: 'Waco', state: 'TX' });
  rig.jobs.listed.delete(aJobId(7));
  expect(valueOf(await service.begin(null)).application.jobId).toBeNull();
});

test('leaves no pile of empty drafts behind', async () => {
  const rig = createOutboxRig();
  const service = rig.boot();
  const one = valueOf(await service.begin(null));
  const two = valueOf(await service.begin(aJobId()));
  expect(two.id).toBe(one.id);
  valueOf(await service.saveDraft(two.id, anApplication()));
  const three = valueOf(await service.begin(null));
  expect(three.id).not.toBe(one.id);
  expect(valueOf(await service.counts())).toEqual({ unsentCount: 0, draftCount: 2 });
});

test('sends a file with its application, and never loses it to a form saved at the same time', async () => {
  const rig = createOutboxRig();
  const files: unknown[] = [];
  const service = rig.boot({
    client: {
      ...rig.server.client,
      sendApplication: async (outgoing) => {
        files.push(outgoing.resumeFile);
        return rig.server.client.sendApplication(outgoing);
      },
    },
  });
  const draft = valueOf(await service.begin(aJobId()));
  const bytes = new TextEncoder().encode('%PDF-1.7 a résumé');
  const answers = await Promise.all([
    service.attachResume(draft.id, '/home/dana/maria.pdf', bytes),
    service.saveDraft(draft.id, anApplication()),
  ]);
  expect(answers.every((answer) => answer.ok)).toBe(true);
  valueOf(await service.submit(draft.id));
  await service.start();
  await rig.settle();
  expect(files).toEqual([
    { name: 'maria.pdf', contentType: 'application/pdf', base64: Buffer.from(bytes).toString('base64') },
  ]);
});

test('does not keep the bytes of a file that was taken out again', async () => {
  const rig = createOutboxRig();
  const service = rig.boot();
  const draft = valueOf(await service.begin(aJobId()));
  valueOf(await service.attachResume(draft.id, 'maria.txt', new TextEncoder().encode('cook')));
  expect(valueOf(await service.removeResume(draft.id)).application.resume).toBeNull();
  expect(valueOf(await rig.desk.resumeOf(draft.id))).toBeNull();
});

test('takes text typed instead of a file', async () => {
  const rig = createOutboxRig();
  const service = rig.boot();
  const draft = valueOf(await service.begin(aJobId()));
  valueOf(await service.attachResume(draft.id, 'maria.txt', new TextEncoder().encode('cook')));
  const resume = { kind: 'text', text: 'Cook for six years' } as const;
  valueOf(await service.saveDraft(draft.id, anApplication({ resume })));
  expect(valueOf(await service.get(draft.id)).application.resume).toEqual(resume);
});

test('saves over drafts only', async () => {
  const rig = createOutboxRig();
  const service = rig.boot();
  const id = await rig.take(service);
  const wrong = { ok: false, failure: { kind: 'rejected', reason: 'wrong-state' } };
  expect(await service.saveDraft(id, anApplication())).toMatchObject(wrong);
  expect(await service.discardDraft(id)).toMatchObject(wrong);
  expect(await service.attachResume(id, 'a.txt', Uint8Array.of(65))).toMatchObject(wrong);
  valueOf(await service.edit(id));
  expect((await service.saveDraft(id, anApplication())).ok).toBe(true);
});

test('writes an answer down again and again while the disk refuses it', async () => {
  const rig = createOutboxRig();
  rig.server.onRequest((kind, when) => {
    if (kind === 'post' && when === 'after') rig.desk.failWrites({ kind: 'storage', reason: 'disk-full' });
    return Promise.resolve();
  });
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  await rig.clock.advanceAsync(10 * minute);
  expect(rig.stateOf(id).kind).toBe('sending');
  rig.desk.failWrites(null);
  await rig.clock.advanceAsync(10_000);
  expect(rig.stateOf(id).kind).toBe('sent');
  expect(rig.server.postCount()).toBe(1);
});

test('takes an application for uncertain when its answer could not be written down at all', async () => {
  const rig = createOutboxRig();
  let isBroken = false;
  rig.server.onRequest((kind, when) => {
    isBroken ||= kind === 'post' && when === 'after';
    return Promise.resolve();
  });
  const service = rig.boot({
    outbox: {
      ...rig.desk,
      put: async (record) => {
        if (isBroken) {
          isBroken = false;
          rig.server.onRequest(null);
          throw new Error('a mistake of ours');
        }
        return rig.desk.put(record);
      },
    },
  });
  await service.start();
  const id = await rig.take(service);
  await rig.clock.advanceAsync(10 * minute);
  expect(rig.stateOf(id)).toMatchObject({ kind: 'sent', applicantId: rig.server.saved()[0]?.id });
  expect(rig.server.postCount()).toBe(1);
});

test('sends nothing that it could not write down first', async () => {
  const rig = createOutboxRig();
  const service = rig.boot();
  await service.start();
  rig.server.onRequest((kind, when) => {
    if (kind === 'get' && when === 'before') rig.desk.failWrites({ kind: 'storage', reason: 'read-only' });
    return Promise.resolve();
  });
  const id = await rig.take(service);
  await rig.clock.advanceAsync(minute);
  expect(rig.server.postCount()).toBe(0);
  rig.server.onRequest(null);
  rig.desk.failWrites(null);
  await rig.clock.advanceAsync(minute);
  expect(rig.stateOf(id).kind).toBe('sent');
});

test('stops only after the request under way has been answered and written down', async () => {
  const rig = createOutboxRig();
  const post = Promise.withResolvers<undefined>();
  rig.server.onRequest(async (kind, when) => {
    if (kind === 'post' && when === 'after') await post.promise;
  });
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  await rig.settle();
  let isStopped = false;
  const stopped = (async () => {
    await service.stop();
    isStopped = true;
  })();
  await rig.settle();
  expect(isStopped).toBe(false);
  post.resolve(undefined);
  await stopped;
  expect(rig.stateOf(id).kind).toBe('sent');
  const requests = rig.server.listCount();
  await rig.clock.advanceAsync(60 * minute);
  expect(rig.server.listCount()).toBe(requests);
});

test('does not apply what it saw to an application that was changed while it looked', async () => {
  const rig = createOutboxRig();
  const get = Promise.withResolvers<undefined>();
  rig.server.onRequest(async (kind, when) => {
    if (kind === 'get' && when === 'after') await get.promise;
  });
  const service = rig.boot();
  await service.start();
  const id = await rig.take(service);
  await rig.settle();
  valueOf(await service.edit(id));
  valueOf(await service.saveDraft(id, anApplication({ email: 'other@mail.example' })));
  get.resolve(undefined);
  await rig.settle();
  expect(rig.stateOf(id).kind).toBe('draft');
  expect(rig.server.postCount()).toBe(0);
  valueOf(await service.submit(id));
  await rig.settle();
  expect(rig.server.saved().map((one) => one.email)).toEqual(['other@mail.example']);
});

test('is not fooled by a clock that is set back or forward while it waits', async () => {
  const hour = 60 * minute;
  for (const jump of [-400 * 24 * hour, -2 * hour, 2 * hour, 400 * 24 * hour]) {
    const rig = createOutboxRig();
    rig.server.fates.push('lost-after-saving');
    rig.server.setLag(minute);
    const service = rig.boot();
    await service.start();
    const id = await rig.take(service);
    await rig.settle();
    rig.jump(jump);
    await rig.clock.advanceAsync(60 * minute);
    expect(rig.stateOf(id).kind, String(jump)).toBe('sent');
    expect(rig.server.saved(), String(jump)).toHaveLength(1);
  }
});

test('finds what arrived although the calendar of this computer is wrong by days', async () => {
  for (const days of [-10, 10]) {
    const rig = createOutboxRig();
    rig.jump(days * 24 * 60 * minute);
    rig.server.fates.push('lost-after-saving');
    const service = rig.boot();
    await service.start();
    const id = await rig.take(service);
    await rig.clock.advanceAsync(60 * minute);
    expect(rig.stateOf(id).kind).toBe('sent');
    expect(rig.server.saved()).toHaveLength(1);
  }
});

test('tells its listeners which application changed, and that the queue was paused', async () => {
  const rig = createOutboxRig();
  rig.server.fates.push('signed-out');
  const service = rig.boot();
  await service.start();
  const heard: (readonly string[])[] = [];
  const forget = service.onChange((ids) => heard.push(ids));
  const id = await rig.take(service);
  await rig.settle();
  expect(heard).toContainEqual([id]);
  expect(heard).toContainEqual([]);
  forget();
  const count = heard.length;
  service.wake();
  await rig.settle();
  expect(heard).toHaveLength(count);
});

test('logs nothing about a person', async () => {
  const rig = createOutboxRig();
  rig.server.fates.push('lost-after-saving', 'refused-422');
  const service = rig.boot();
  await service.start();
  await rig.take(service);
  await rig.take(service, { email: 'b@mail.example', phone: '512 555 0178' });
  await rig.clock.advanceAsync(10 * minute);
  const text = JSON.stringify(rig.log.lines);
  expect(rig.log.lines.length).toBeGreaterThan(3);
  for (const canary of ['Delgado', 'delgado', '555', 'mail.example', 'Pecan'])
    expect(text).not.toContain(canary);
});
