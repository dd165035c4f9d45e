import { fullName, type Applicant } from '../../../shared/domain/applicant.ts';
import { emailKey, phoneKey } from '../../../shared/domain/contact-key.ts';
import { foldText } from '../../../shared/domain/fold-text.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { Database } from '../database/open-database.ts';
import type { HistoryWrites } from '../desk/history-writes.ts';
import type { AppliedApplicants } from '../mirror-writer.ts';
import type { CheckpointWrites } from './checkpoint-writes.ts';
import { documentHash } from './document-hash.ts';
import type { GoneWrites } from './gone-writes.ts';
import { initialsOf } from './initials.ts';
import { searchTextOf, type SearchText } from './search-text.ts';

export type ApplicantPage = {
  readonly applicants: readonly Applicant[];
  readonly seenAt: number;
  readonly checkpoint: string | null;
};
type Change = {
  readonly applicant: Applicant;
  readonly document: string;
  readonly hash: string;
  readonly isNew: boolean;
  readonly searchText: SearchText;
};

/** Writes pages of applicants: the list, the document, the contact keys and the search index as one. */
export function createApplicantWrites(
  mirror: Database,
  history: HistoryWrites,
  checkpoints: CheckpointWrites,
  gone: GoneWrites,
  isErased: (id: ApplicantId) => boolean,
) {
  const known = mirror.prepare<[number], string>('select hash from applicant_document where id = ?').pluck();
  const putDocument = mirror.prepare('insert or replace into applicant_document values (?, ?, ?, ?)');
  // An upsert, not a replacement: the triggers that keep the counts must see an update as one.
  const putRow = mirror.prepare(`
    insert into applicant_list values (:id, :name, :sortName, :jobId, :jobName, :locationId, :locationName,
      :status, :stepName, :sourceName, :appliedAt, :lastActedOnAt, :accountId, :accountName)
    on conflict (id) do update set
      name = excluded.name, sort_name = excluded.sort_name, job_id = excluded.job_id,
      job_name = excluded.job_name, location_id = excluded.location_id,
      location_name = excluded.location_name, status = excluded.status, step_name = excluded.step_name,
      source_name = excluded.source_name, applied_at = excluded.applied_at,
      last_acted_on_at = excluded.last_acted_on_at, account_id = excluded.account_id,
      account_name = excluded.account_name`);
  const putContact = mirror.prepare('insert or replace into applicant_contact values (?, ?, ?, ?, ?)');
  const putSearch = mirror.prepare(`
    insert or replace into applicant_search (rowid, name, email, phone, city, title, employer, facets)
    values (:id, :name, :email, :phone, :city, :title, :employer, :facets)`);

  const changeOf = (applicant: Applicant): Change | null => {
    const document = JSON.stringify(applicant);
    const hash = documentHash(document);
    const before = known.get(applicant.id);
    // Somebody who was gone and is seen again has changed, even where no word of the record has.
    const isSame = before === hash && !gone.has(applicant.id);
    if (isSame) return null;
    return { applicant, document, hash, isNew: before === undefined, searchText: searchTextOf(applicant) };
  };
  const write = (change: Change, seenAt: number): void => {
    const { applicant } = change;
    if (gone.has(applicant.id)) gone.unmark(applicant.id);
    putDocument.run(applicant.id, change.hash, seenAt, change.document);
    putRow.run({
      id: applicant.id,
      name: fullName(applicant),
      sortName: sortNameOf(applicant),
      jobId: applicant.jobId ?? 0,
      jobName: applicant.jobName,
      locationId: applicant.location?.id ?? '',
      locationName: locationNameOf(applicant),
      status: applicant.status,
      stepName: applicant.stepName,
      sourceName: applicant.sourceName,
      appliedAt: applicant.appliedAt,
      lastActedOnAt: applicant.lastActedOnAt,
      accountId: applicant.account?.id ?? '',
      accountName: applicant.account?.name ?? '',
    });
    putContact.run(
      applicant.id,
      phoneKey(applicant.phone) ?? '',
      emailKey(applicant.email) ?? '',
      placeKeyOf(applicant),
      initialsOf(change.searchText),
    );
  };
  const apply = mirror.transaction((changes: readonly Change[], page: ApplicantPage) => {
    for (const change of changes) write(change, page.seenAt);
    // Apart: a statement with triggers in between makes FTS5 write out what it has gathered, a segment for every row.
    for (const { applicant, searchText } of changes) putSearch.run({ id: applicant.id, ...searchText });
    if (page.checkpoint !== null) checkpoints.save(page.checkpoint, null);
    if (changes.length > 0) checkpoints.bumpRevision(changes.map((change) => change.applicant.id));
  });

  return {
    apply: (page: ApplicantPage): AppliedApplicants => {
      const changes = newest(page.applicants)
        .filter((applicant) => !isErased(applicant.id))
        .map(changeOf)
        .filter((change) => change !== null);
      // desk.db first: if the program dies between the two, the page is applied again and nothing is noted twice.
      history.observe(
        page.seenAt,
        changes.map(({ applicant }) => ({
          applicantId: applicant.id,
          status: applicant.status,
          stepName: applicant.stepName,
        })),
      );
      if (changes.length > 0 || page.checkpoint !== null) apply.immediate(byRisingId(changes), page);
      gone.settle(changes.map(({ applicant }) => applicant.id));
      return { insertedIds: idsOf(changes, true), updatedIds: idsOf(changes, false) };
    },
  };
}

/** A page may name somebody twice while the list moves; the later record counts. */
function newest(applicants: readonly Applicant[]): Applicant[] {
  return [...new Map(applicants.map((applicant) => [applicant.id, applicant])).values()];
}

/** Written by falling ids, trees fill their pages half, and FTS5 begins a new segment with every row. */
function byRisingId(changes: readonly Change[]): Change[] {
  return changes.toSorted((one, other) => one.applicant.id - other.applicant.id);
}

function idsOf(changes: readonly Change[], isNew: boolean): ApplicantId[] {
  return changes.filter((change) => change.isNew === isNew).map((change) => change.applicant.id);
}

/** Family name first, as address books sort. */
function sortNameOf(applicant: Applicant): string {
  return foldText(`${applicant.lastName.trim()} ${applicant.firstName.trim()}`.trim());
}

function locationNameOf(applicant: Applicant): string {
  const { location } = applicant;
  return location === null ? '' : location.name || location.city;
}

/** What of a postal code says where somebody lives: the five figures of a ZIP, whatever follows them. */
function placeKeyOf(applicant: Applicant): string {
  return applicant.postalCode.replaceAll(' ', '').slice(0, 5).toLowerCase();
}
