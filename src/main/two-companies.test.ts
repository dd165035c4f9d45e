import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSandbox, type SandboxServer } from '../sandbox/server.ts';
import { everyone } from '../shared/domain/applicant.ts';
import type { OutboxEntryId } from '../shared/domain/ids.ts';
import { anApplication } from '../testing/builders.ts';
import { createCompanyRig, type CompanyRig } from '../testing/company-rig.ts';
import { filesBelow, whereOnDisk } from '../testing/on-disk.ts';
import { valueOf } from '../testing/outbox-rig.ts';

const canary = 'canary.walkin@mail.example';

let rig: CompanyRig;
let harbor: SandboxServer;
let elm: SandboxServer;
beforeEach(async () => {
  rig = await createCompanyRig();
  harbor = await startSandbox({ applicants: 12, jobs: 4, locations: 1, seed: 11 });
  elm = await startSandbox({ applicants: 15, jobs: 4, locations: 1, seed: 12 });
});
afterEach(async () => {
  await rig.close();
  await Promise.all([harbor.close(), elm.close()]);
});

/** Addresses of everybody who can be seen on the open desk, once it has read all there is. */
async function emailsSeen(): Promise<string[]> {
  const { store, sync } = rig.desk();
  await sync.refresh();
  const { rows } = valueOf(await store.applicants.list({ ...everyone, sort: 'newest' }, 0, 200));
  const emails: string[] = [];
  for (const { id } of rows) emails.push(valueOf(await store.applicants.get(id)).applicant.email);
  return emails;
}

/** Somebody applies at the counter of the open desk. */
async function takeWalkIn(): Promise<OutboxEntryId> {
  const { store, outbox } = rig.desk();
  const jobs = await store.jobs.list({
    search: '',
    statuses: [],
    locationIds: [],
    departmentIds: [],
    employmentIds: [],
    brandNames: [],
    accountNames: [],
    includesUnlisted: false,
  });
  const jobId = valueOf(jobs).rows[0]?.id;
  if (jobId === undefined) throw new Error('no open job');
  const { questions } = valueOf(await store.jobs.get(jobId)).job;
  const answers = questions.map(({ id, options }) => ({
    questionId: id,
    values: [options[0]?.value ?? 'Yes'],
  }));
  const { id } = valueOf(await outbox.begin(jobId));
  valueOf(await outbox.saveDraft(id, anApplication({ jobId, answers, email: canary })));
  return valueOf(await outbox.submit(id)).id;
}

const posts = ({ log }: SandboxServer) =>
  log.entries().filter(({ method, path }) => method === 'POST' && path === '/apps');

async function isSent(id: OutboxEntryId): Promise<boolean> {
  return valueOf(await rig.desk().outbox.get(id)).state.kind === 'sent';
}

test('what belongs to one company is never seen by, or sent to, the other', async () => {
  await rig.signIn(harbor);
  const atHarbor = await emailsSeen();
  expect(atHarbor).toHaveLength(12);
  // The internet goes, somebody applies: it waits.
  await harbor.pause();
  const id = await takeWalkIn();
  const [first] = rig.session.ownOrigins();

  await rig.signIn(elm);
  const atElm = await emailsSeen();
  expect(atElm).toHaveLength(15);
  expect(atElm.filter((email) => atHarbor.includes(email))).toEqual([]);
  expect(valueOf(await rig.desk().outbox.list()).rows).toEqual([]);
  expect(
    valueOf(await rig.desk().store.applicants.list({ ...everyone, search: 'canary' }, 0, 10)).rows,
  ).toEqual([]);
  rig.desk().outbox.wake();
  await rig.desk().sync.refresh();

  const rows = valueOf(await rig.session.connections.list());
  expect(rows.find(({ connection }) => connection.appOrigin === first)).toMatchObject({
    isCurrent: false,
    unsentCount: 1,
  });

  await harbor.resume();
  const harborId = rows.find(({ isCurrent }) => !isCurrent)?.connection.id;
  if (harborId === undefined) throw new Error('no other connection');
  valueOf(await rig.session.connections.switchTo(harborId));
  await rig.until(() => isSent(id));
  expect(harbor.world.taken().map(({ inbound }) => inbound?.app.email)).toEqual([canary]);
  expect(posts(elm)).toEqual([]);
  // No server ever heard a token of the other.
  const tokens = (server: SandboxServer) => new Set(server.grants.issued().map((one) => one.accessToken));
  expect([...tokens(harbor)].filter((token) => tokens(elm).has(token))).toEqual([]);
  for (const server of [harbor, elm]) {
    expect(server.log.entries().filter(({ status }) => status === 401)).toEqual([]);
  }
});

test('after signing out nothing is readable, and only the same person finds the walk-ins and sends them', async () => {
  await rig.signIn(harbor);
  const [someone = ''] = await emailsSeen();
  await harbor.pause();
  const id = await takeWalkIn();
  const secrets = [
    canary,
    someone,
    harbor.credentials.clientSecret,
    ...harbor.grants.issued().flatMap((one) => [one.accessToken, one.refreshToken ?? canary]),
  ];
  valueOf(await rig.session.signOut('keep-locked'));
  expect(await whereOnDisk(rig.folder, secrets)).toEqual([]);
  const left = [...(await filesBelow(rig.folder)).keys()];
  expect(left.filter((name) => name.includes('mirror'))).toEqual([]);
  expect(left.some((name) => name.endsWith('desk.db'))).toBe(true);
  for (const secret of secrets) expect(JSON.stringify(rig.log.lines)).not.toContain(secret);
  await harbor.resume();

  // The same application without a person is somebody else.
  const { clientId, clientSecret } = harbor.credentials;
  const { appOrigin, apiOrigin } = harbor;
  valueOf(await rig.session.signInWithKeys({ clientId, clientSecret, appOrigin, apiOrigin }));
  expect(await emailsSeen()).toHaveLength(12);
  expect(valueOf(await rig.desk().outbox.list()).rows).toEqual([]);
  rig.desk().outbox.wake();
  await rig.desk().sync.refresh();
  expect(posts(harbor)).toEqual([]);
  valueOf(await rig.session.signOut('keep-locked'));

  await rig.signIn(harbor);
  await rig.until(() => isSent(id));
  expect(harbor.world.taken().map(({ inbound }) => inbound?.app.email)).toEqual([canary]);
});
