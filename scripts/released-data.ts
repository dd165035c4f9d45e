import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox } from '../src/sandbox/server.ts';
import { jobIdSchema } from '../src/shared/domain/ids.ts';
import { everyone } from '../src/shared/domain/applicant.ts';
import { anApplication } from '../src/testing/builders.ts';
import { createCompanyRig } from '../src/testing/company-rig.ts';
import { valueOf } from '../src/testing/outbox-rig.ts';

// `npm run released-data`: once for every version that is released, before it is. Writes the data folder of somebody
// who works with it into src/testing/released/<version>: a vault with tokens, both databases, an outbox with a draft, a
// walk-in that waits and one that was sent, a mark, a note. Later versions must open it (src/main/released-data.test.ts).
const root = join(import.meta.dirname, '..');
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
const target = join(root, 'src', 'testing', 'released', version);
const resume = Buffer.from('Barista, two years. References on request.');

const sandbox = await startSandbox({ applicants: 6, jobs: 2, locations: 1, seed: 7 });
const rig = await createCompanyRig();
try {
  await rig.signIn(sandbox);
  const { store, sync, outbox } = rig.desk();
  await sync.refresh();
  const { rows } = valueOf(await store.applicants.list({ ...everyone, sort: 'newest' }, 0, 20));
  const anyJob = { search: '', statuses: [], includesUnlisted: false };
  const noFilter = {
    locationIds: [],
    departmentIds: [],
    employmentIds: [],
    brandNames: [],
    accountNames: [],
  };
  const jobs = valueOf(await store.jobs.list({ ...anyJob, ...noFilter }));
  const jobId = jobIdSchema.parse(jobs.rows[0]?.id);
  const { questions } = valueOf(await store.jobs.get(jobId)).job;
  const answers = questions.map(({ id, options }) => ({
    questionId: id,
    values: [options[0]?.value ?? 'Yes'],
  }));
  const take = async (firstName: string, email: string): Promise<Parameters<typeof outbox.submit>[0]> => {
    const { id } = valueOf(await outbox.begin(jobId));
    valueOf(await outbox.saveDraft(id, anApplication({ jobId, answers, firstName, email })));
    return id;
  };

  const sent = await take('Sent', 'sent@example.org');
  valueOf(await outbox.submit(sent));
  await rig.until(async () => valueOf(await outbox.get(sent)).state.kind === 'sent');
  await sandbox.pause();
  const waiting = await take('Waiting', 'waiting@example.org');
  valueOf(await outbox.attachResume(waiting, 'resume.txt', resume));
  valueOf(await outbox.submit(waiting));
  const draft = await take('Draft', 'draft@example.org');
  const marked = rows[1]?.id;
  if (marked === undefined) throw new Error('There is nobody to mark');
  valueOf(await store.desk.marks.saveNote(marked, { text: 'Speaks Portuguese', updatedAt: Date.now() }));
  const [grant] = sandbox.grants.issued();
  await rig.session.stop();

  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const [connection = ''] = await readdir(join(rig.folder, 'connections'));
  await cp(join(rig.folder, 'connections', connection), target, { recursive: true });
  const expected = {
    applicants: rows.map(({ id }) => id),
    accessToken: grant?.accessToken,
    refreshToken: grant?.refreshToken,
    outbox: [
      { id: sent, email: 'sent@example.org', state: 'sent' },
      { id: waiting, email: 'waiting@example.org', state: 'queued' },
      { id: draft, email: 'draft@example.org', state: 'draft' },
    ],
    resume: { id: waiting, name: 'resume.txt', sha256: createHash('sha256').update(resume).digest('hex') },
    note: { id: marked, text: 'Speaks Portuguese' },
  };
  await writeFile(join(target, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  console.log(`${target}: ${(await readdir(target)).join(', ')}`);
} finally {
  await rig.close();
  await sandbox.close();
}
