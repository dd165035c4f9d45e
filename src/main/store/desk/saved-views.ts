import { z } from 'zod';
import { applicantQuerySchema, everyone } from '../../../shared/domain/applicant.ts';
import { savedViewSchema, type SavedView, type SavedViewId } from '../../../shared/domain/saved-view.ts';
import type { Database } from '../database/open-database.ts';
import type { UndoSteps } from './undo-steps.ts';

type Stored = { readonly name: string; readonly query: string; readonly createdAt: number };

export function createSavedViewReads(desk: Database) {
  const all = desk.prepare<[], Stored & { id: string }>(
    'select id, name, query, created_at as createdAt from saved_view order by created_at, id',
  );
  return {
    all: (): SavedView[] => all.all().flatMap((stored) => readView(stored) ?? []),
  };
}

export function createSavedViewWrites(desk: Database, undo: UndoSteps) {
  const one = desk.prepare<[string], Stored>(
    'select name, query, created_at as createdAt from saved_view where id = ?',
  );
  const put = desk.prepare('insert or replace into saved_view values (?, ?, ?, ?)');
  const remove = desk.prepare('delete from saved_view where id = ?');
  const set = (id: SavedViewId, view: Stored | null): void => {
    if (view === null) remove.run(id);
    else put.run(id, view.name, view.query, view.createdAt);
  };
  const change = desk.transaction((id: SavedViewId, view: Omit<Stored, 'createdAt'> | null, at: number) => {
    const before = one.get(id) ?? null;
    undo.note('view', [{ of: 'view', viewId: id, before }], at);
    set(id, view && { ...view, createdAt: before?.createdAt ?? at });
  });
  return {
    put: ({ id, name, query }: SavedView, at: number): void => {
      change.immediate(id, { name, query: JSON.stringify(query) }, at);
    },
    remove: (id: SavedViewId, at: number): void => {
      change.immediate(id, null, at);
    },
    set,
  };
}
export type SavedViewWrites = ReturnType<typeof createSavedViewWrites>;

const storedQuerySchema = z.record(z.string(), z.unknown());

/** A view as an earlier version may have written it: filters that it didn't know filter nothing. */
function readView({ id, name, query }: Stored & { readonly id: string }): SavedView | null {
  const stored = storedQuerySchema.safeParse(JSON.parse(query));
  const read = applicantQuerySchema.safeParse({ ...everyone, ...stored.data });
  const view = savedViewSchema.safeParse({ id, name, query: read.data });
  return view.success ? view.data : null;
}
