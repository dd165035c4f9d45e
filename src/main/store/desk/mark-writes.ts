import { assertNever } from '../../../shared/domain/assert-never.ts';
import { foldText } from '../../../shared/domain/fold-text.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { MarkChange, UndoKind } from '../../../shared/domain/mark.ts';
import type { Database } from '../database/open-database.ts';
import type { MarkRow, MarkRows } from './mark-rows.ts';
import { tagsOf } from './tags.ts';
import type { Image } from './undo-images.ts';
import type { UndoSteps } from './undo-steps.ts';

export type MarkWrite = {
  readonly ids: readonly ApplicantId[];
  readonly change: MarkChange;
  readonly at: number;
  /** A change of very many people comes in pieces: the step that the first one began. */
  readonly stepId: number | null;
};
export type MarkWritten = { readonly changedIds: ApplicantId[]; readonly stepId: number | null };

/** Writes marks: each call is one transaction, with how it was before for taking it back. */
export function createMarkWrites(desk: Database, rows: MarkRows, undo: UndoSteps) {
  const set = desk.transaction(({ ids, change, at, stepId }: MarkWrite): MarkWritten => {
    const images: Image[] = [];
    const changedIds: ApplicantId[] = [];
    const revision = rows.nextRevision();
    for (const id of ids) {
      const before = rows.get(id);
      const after = changed(before, change);
      const image = imageOf(id, before, after, change);
      if (image === null) continue;
      rows.put(id, after, revision);
      images.push(image);
      changedIds.push(id);
    }
    return {
      changedIds,
      stepId: images.length === 0 ? stepId : undo.note(kindOf(change), images, at, stepId),
    };
  });
  const see = desk.transaction((id: ApplicantId): boolean => {
    const before = rows.get(id);
    if (before.seen === 'seen') return false;
    rows.put(id, { ...before, seen: 'seen' }, rows.nextRevision());
    return true;
  });
  return {
    set: (write: MarkWrite): MarkWritten => set.immediate(write),
    /** Answers whether that was new. */
    see: (id: ApplicantId): boolean => see.immediate(id),
  };
}

function changed(before: MarkRow, change: MarkChange): MarkRow {
  switch (change.kind) {
    case 'decision':
      return { ...before, decision: change.decision ?? '' };
    case 'stars':
      return { ...before, stars: change.stars };
    case 'add-tag': {
      const tags = tagsOf(before.tags);
      // The same word in other capitals is the same tag.
      if (tags.some((tag) => foldText(tag) === foldText(change.tag))) return before;
      return {
        ...before,
        tags: JSON.stringify([...tags, change.tag].sort((a, b) => a.localeCompare(b, 'en'))),
      };
    }
    case 'remove-tag':
      return { ...before, tags: JSON.stringify(tagsOf(before.tags).filter((tag) => tag !== change.tag)) };
    case 'seen':
      return { ...before, seen: change.isSeen ? 'seen' : 'unread' };
  }
  return assertNever(change);
}

function imageOf(id: ApplicantId, before: MarkRow, after: MarkRow, change: MarkChange): Image | null {
  switch (change.kind) {
    case 'decision':
      return before.decision === after.decision ? null : { of: 'decision', id, before: before.decision };
    case 'stars':
      return before.stars === after.stars ? null : { of: 'stars', id, before: before.stars };
    case 'add-tag':
    case 'remove-tag':
      return before.tags === after.tags ? null : { of: 'tags', id, before: before.tags };
    case 'seen':
      return before.seen === after.seen ? null : { of: 'seen', id, before: before.seen };
  }
  return assertNever(change);
}

function kindOf({ kind }: MarkChange): UndoKind {
  return kind === 'add-tag' || kind === 'remove-tag' ? 'tags' : kind;
}
