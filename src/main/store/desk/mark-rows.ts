import type { Database } from '../database/open-database.ts';

export type MarkRow = {
  readonly decision: '' | 'call' | 'maybe' | 'no';
  readonly stars: number;
  readonly tags: string;
  readonly seen: '' | 'seen' | 'unread';
};
export const emptyMarkRow: MarkRow = { decision: '', stars: 0, tags: '[]', seen: '' };

/**
 * The one row per person that lists are made of. Every change gives it a new revision: readers catch up by it. What
 * it sums up of contacts and reminders is worked out anew with each touch.
 */
export function createMarkRows(desk: Database) {
  const next = desk
    .prepare<[], number>('update desk_revision set revision = revision + 1 returning revision')
    .pluck();
  const read = desk.prepare<[number], MarkRow>(
    'select decision, stars, tags, seen from applicant_mark where applicant_id = ?',
  );
  const put = desk.prepare(`
    insert into applicant_mark (applicant_id, decision, stars, tags, seen, revision)
    values (:id, :decision, :stars, :tags, :seen, :revision)
    on conflict (applicant_id) do update set decision = excluded.decision, stars = excluded.stars,
      tags = excluded.tags, seen = excluded.seen, revision = excluded.revision`);
  const sumUp = desk.prepare(`
    insert into applicant_mark (applicant_id, revision) values (:id, :revision)
    on conflict (applicant_id) do update set revision = excluded.revision`);
  const sums = desk.prepare(`
    update applicant_mark set
      contacted_at = (select max(at) from contact where applicant_id = :id),
      remind_at = (select min(due_at) from reminder where applicant_id = :id and done_at is null)
    where applicant_id = :id`);
  return {
    nextRevision: (): number => next.get() ?? 0,
    get: (id: number): MarkRow => read.get(id) ?? emptyMarkRow,
    put: (id: number, row: MarkRow, revision: number): void => {
      put.run({ id, revision, ...row });
    },
    /** After a change of contacts or reminders. */
    touch: (id: number, revision: number): void => {
      sumUp.run({ id, revision });
      sums.run({ id });
    },
  };
}
export type MarkRows = ReturnType<typeof createMarkRows>;
