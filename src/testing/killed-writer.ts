import { randomUUID } from 'node:crypto';
import { emptyApplication } from '../shared/domain/application.ts';
import { outboxEntryIdSchema } from '../shared/domain/ids.ts';
import { anApplicant, anApplicantId } from './builders.ts';
import { openStoreInOneThread } from './store-in-one-thread.ts';

// Writes applications and applicants until somebody kills it; says the id of each application that is on disk.
const [folder = '', round = '0'] = process.argv.slice(2);
const store = openStoreInOneThread(folder);
for (let at = 0; ; at += 1) {
  const id = outboxEntryIdSchema.parse(randomUUID());
  store.write['outbox.putWithResume']({
    record: {
      id,
      state: { kind: 'queued' },
      application: emptyApplication,
      jobName: '',
      locationName: '',
      takenAt: at,
      takenBy: '',
      baseline: null,
      attempts: [],
    },
    bytes: new Uint8Array(20_000),
  });
  process.stdout.write(`${id}\n`);
  store.write['mirror.applyApplicants']({
    applicants: Array.from({ length: 20 }, (_, row) =>
      anApplicant({ id: anApplicantId(Number(round) * 1_000_000 + at * 20 + row + 1) }),
    ),
    seenAt: at,
    checkpoint: String(at),
  });
}
