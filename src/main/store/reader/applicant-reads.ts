import { z } from 'zod';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import {
  applicantSchema,
  type Applicant,
  type ApplicantQuery,
  type ApplicantRow,
} from '../../../shared/domain/applicant.ts';
import { emailKey, phoneKey } from '../../../shared/domain/contact-key.ts';
import type { ApplicantId, JobId } from '../../../shared/domain/ids.ts';
import type { Database } from '../database/open-database.ts';
import { storageFailure, StoreError } from '../database/storage-failure.ts';
import { readOutboxRecord } from '../desk/outbox-record.ts';
import type { ApplicantWindow } from '../store.ts';
import { createApplicantViews } from './applicant-views.ts';
import { createRevision } from './revision.ts';
import type { WalkIns } from './walk-ins.ts';

type ListRow = Omit<ApplicantRow, 'isWalkIn'>;

/** What the screen reads of applicants. Runs in the reader's thread; throws what the engine throws. */
export function createApplicantReads(desk: Database, mirror: Database, walkIns: WalkIns) {
  const revision = createRevision(mirror);
  const views = createApplicantViews(mirror, walkIns);
  const row = mirror.prepare<[number], ListRow>(
    `select id, name, job_name as jobName, location_name as locationName, status, step_name as stepName,
       source_name as sourceName, applied_at as appliedAt, last_acted_on_at as lastActedOnAt
     from applicant_list where id = ?`,
  );
  const document = mirror.prepare<[number], { asOf: number; document: string }>(
    `select max(as_of, coalesce((select complete_at from sync_checkpoint), 0)) as asOf, document
     from applicant_document where id = ?`,
  );
  const history = desk.prepare<[number], CallOutput<'applicants.get'>['history'][number]>(
    `select seen_at as seenAt, status, step_name as stepName
     from observed_history where applicant_id = ? order by id`,
  );
  const taken = desk.prepare<[number], { takenAt: number; text: string }>(
    'select taken_at as takenAt, record as text from outbox where applicant_id = ? order by taken_at desc',
  );
  const sameContact = mirror
    .prepare<[{ jobId: number; phone: string; email: string }], string>(
      `select d.document from applicant_contact c
       join applicant_list l on l.id = c.id join applicant_document d on d.id = c.id
       where l.job_id = :jobId and
         ((c.phone_key <> '' and c.phone_key = :phone) or (c.email_key <> '' and c.email_key = :email))`,
    )
    .pluck();

  // Everything of one answer is read from one state of the database, whatever is written meanwhile.
  const together = <T>(read: () => T): T => mirror.transaction(read)();
  const currentRevision = (): string => `${revision()}.${walkIns.version()}`;
  const receiptOf = (id: ApplicantId): CallOutput<'applicants.get'>['walkIn'] => {
    const found = taken.get(id);
    if (found === undefined) return null;
    const record = readOutboxRecord(found.text);
    // A damaged receipt must not keep anybody from being read.
    if (record === null) return { takenAt: found.takenAt, takenBy: '', sentAt: null, impression: null };
    const sentAt = record.state.kind === 'sent' ? record.state.sentAt : null;
    const { impression } = record.application;
    const isNoted = impression.stars > 0 || impression.note !== '' || impression.availability !== '';
    const { takenAt, takenBy } = record;
    return { takenAt, takenBy, sentAt, impression: isNoted ? impression : null };
  };

  return {
    list: (query: ApplicantQuery, start: number, count: number): ApplicantWindow =>
      together(() => {
        const now = currentRevision();
        const view = views.of(query, now);
        const rows = view.ids.slice(start, start + count).map((id): ApplicantRow => {
          const found = row.get(id);
          if (found === undefined) throw new StoreError(storageFailure('damaged', 'search index'));
          return Object.assign(found, { isWalkIn: walkIns.ids().has(id) });
        });
        return {
          rows,
          totalCount: view.ids.length,
          hiddenCount: view.hiddenCount,
          isRanked: view.isRanked,
          revision: now,
        };
      }),
    position: (query: ApplicantQuery, id: ApplicantId): { index: number | null } =>
      together(() => {
        const index = views.of(query, currentRevision()).ids.indexOf(id);
        return { index: index === -1 ? null : index };
      }),
    get: (id: ApplicantId): CallOutput<'applicants.get'> => {
      const found = document.get(id);
      if (found === undefined) throw new StoreError({ kind: 'not-found' });
      return {
        applicant: parseApplicant(found.document),
        isWalkIn: walkIns.ids().has(id),
        asOf: found.asOf,
        history: history.all(id),
        walkIn: receiptOf(id),
      };
    },
    byContact: (jobId: JobId, contact: { phone: string; email: string }): Applicant[] =>
      sameContact
        .all({ jobId, phone: phoneKey(contact.phone) ?? '', email: emailKey(contact.email) ?? '' })
        .map(parseApplicant),
  };
}

const documentSchema = z.string().transform((text) => applicantSchema.parse(JSON.parse(text)));

function parseApplicant(text: string): Applicant {
  const parsed = documentSchema.safeParse(text);
  if (!parsed.success) throw new StoreError(storageFailure('damaged', 'a record in mirror.db'));
  return parsed.data;
}
