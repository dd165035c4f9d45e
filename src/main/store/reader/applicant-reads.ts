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
import { createFacets } from './columns/facets.ts';
import type { Roster } from './columns/roster.ts';
import { createFirstList } from './first-list.ts';
import type { ListRows } from './list-rows.ts';
import { isPlain } from './plain-query.ts';
import { createSearchHits, type SearchHits } from './search-hit.ts';

// A number that a whole shelter shares would otherwise fill the screen.
const shownDuplicates = 50;

/** What the screen reads of applicants. Runs in the reader's thread; throws what the engine throws. */
export function createApplicantReads(deps: {
  readonly desk: Database;
  readonly mirror: Database;
  readonly rows: ListRows;
  readonly roster: Roster;
  readonly now: () => number;
}) {
  const { desk, mirror, rows, roster, now } = deps;
  const { walkIns, together } = rows;
  const views = createApplicantViews(mirror, roster, now);
  const facets = createFacets(roster);
  const firstList = createFirstList(mirror, rows, roster.peek);
  const text = mirror
    .prepare<[number], string>('select document from applicant_document where id = ?')
    .pluck();
  const document = mirror.prepare<[number], { asOf: number; document: string }>(
    // Whoever is gone was last told of when the record came, not when the rest was last complete.
    `select document, case when exists (select 1 from applicant_gone g where g.id = d.id) then as_of
       else max(as_of, coalesce((select complete_at from sync_checkpoint), 0)) end as asOf
     from applicant_document d where d.id = ?`,
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

  const rowOf = (id: number, hits: SearchHits | null): ApplicantRow => {
    const known = roster.isFilled() ? roster.people.rowOf(id) : undefined;
    return rows.rowOf(id, {
      duplicate: known === undefined ? null : roster.duplicateOf(known),
      hitOf: (name) => hits?.(name, () => text.get(id)) ?? null,
    });
  };
  const idsOf = (found: Int32Array): ApplicantId[] =>
    // The columns hold what was written as ids of applicants.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    Array.from(found, (one) => roster.people.columns.id[one] as ApplicantId);
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
    list: (query: ApplicantQuery, start: number, count: number): ApplicantWindow => {
      if (!roster.isFilled() && isPlain(query)) return firstList(start, count);
      return together(() => {
        const revision = roster.catchUp();
        const view = views.of(query, revision);
        const hits = createSearchHits(query.search);
        return {
          rows: idsOf(view.rows.subarray(start, start + count)).map((id) => rowOf(id, hits)),
          totalCount: view.rows.length,
          hiddenCount: view.hiddenCount,
          isRanked: view.isRanked,
          isProvisional: false,
          revision,
        };
      });
    },
    position: (query: ApplicantQuery, id: ApplicantId): { index: number | null } =>
      together(() => {
        const view = views.of(query, roster.catchUp());
        const known = roster.people.rowOf(id);
        const index = known === undefined ? -1 : view.rows.indexOf(known);
        return { index: index === -1 ? null : index };
      }),
    count: (query: ApplicantQuery): { count: number } =>
      together(() => ({ count: views.countOf(query, roster.catchUp()) })),
    facets: (query: ApplicantQuery, withJobs: boolean): CallOutput<'applicants.facets'> =>
      together(() => {
        const masks = views.masksOf(query, roster.catchUp());
        return facets(query, masks, { now: views.now(), withJobs });
      }),
    /** Everybody in a view, in its order. */
    ids: (query: ApplicantQuery): ApplicantId[] =>
      together(() => idsOf(views.of(query, roster.catchUp()).rows)),
    duplicates: (id: ApplicantId): CallOutput<'applicants.duplicates'> =>
      together(() => {
        roster.catchUp();
        const known = roster.people.rowOf(id);
        if (known === undefined) return { duplicates: [] };
        const duplicates = roster.duplicates.twinsOf(known).map(({ row: twin, reasons, likeness }) => ({
          ...rowOf(roster.people.columns.id[twin] ?? 0, null),
          reasons: [...reasons],
          likeness,
        }));
        return {
          duplicates: duplicates
            .toSorted((a, b) => (b.appliedAt ?? 0) - (a.appliedAt ?? 0))
            .slice(0, shownDuplicates),
        };
      }),
    get: (id: ApplicantId): CallOutput<'applicants.get'> => {
      const found = document.get(id);
      if (found === undefined) throw new StoreError({ kind: 'not-found' });
      return {
        applicant: parseApplicant(found.document),
        isWalkIn: walkIns.ids().has(id),
        goneAt: rows.gone().get(id) ?? null,
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

export function parseApplicant(text: string): Applicant {
  const parsed = documentSchema.safeParse(text);
  if (!parsed.success) throw new StoreError(storageFailure('damaged', 'a record in mirror.db'));
  return parsed.data;
}
