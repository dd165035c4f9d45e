import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { Database } from '../database/open-database.ts';
import type { ListedPerson } from '../store.ts';
import { parseApplicant } from './applicant-reads.ts';
import type { Roster } from './columns/roster.ts';

/** People with their marks, for lists that leave the app; in the order asked for. Runs in the reader's thread. */
export function createListedReads(deps: {
  readonly desk: Database;
  readonly mirror: Database;
  readonly roster: Roster;
}): (ids: readonly ApplicantId[]) => ListedPerson[] {
  const { desk, mirror, roster } = deps;
  const document = mirror
    .prepare<[number], string>('select document from applicant_document where id = ?')
    .pluck();
  const note = desk.prepare<[number], string>('select text from note where applicant_id = ?').pluck();
  const lastContact = desk
    .prepare<[number], number | null>('select max(at) from contact where applicant_id = ?')
    .pluck();
  return (ids) =>
    mirror.transaction(() => {
      roster.peek();
      return ids.flatMap((id) => {
        const found = document.get(id);
        if (found === undefined) return [];
        const { decision, stars, tags } = roster.marks.of(id);
        return {
          applicant: parseApplicant(found),
          decision,
          stars,
          tags: [...tags],
          note: note.get(id) ?? '',
          contactedAt: lastContact.get(id) ?? null,
        };
      });
    })();
}
