import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { UndoKind } from '../../../shared/domain/mark.ts';
import type { Database } from '../database/open-database.ts';
import type { MarkRows } from './mark-rows.ts';
import type { PageWrites } from './page-writes.ts';
import type { SavedViewWrites } from './saved-views.ts';
import type { Image } from './undo-images.ts';
import type { UndoSteps } from './undo-steps.ts';

export type Undone = { readonly what: UndoKind; readonly ids: ApplicantId[] };

/** Takes the last step back, whole, in one transaction; null when there is none. */
export function createUndoLast(
  desk: Database,
  parts: {
    readonly rows: MarkRows;
    readonly undo: UndoSteps;
    readonly page: PageWrites;
    readonly views: SavedViewWrites;
  },
) {
  const { rows, undo, page, views } = parts;
  const putBack = (image: Image, revision: number): void => {
    switch (image.of) {
      case 'decision':
        rows.put(image.id, { ...rows.get(image.id), decision: image.before }, revision);
        return;
      case 'stars':
        rows.put(image.id, { ...rows.get(image.id), stars: image.before }, revision);
        return;
      case 'tags':
        rows.put(image.id, { ...rows.get(image.id), tags: image.before }, revision);
        return;
      case 'seen':
        rows.put(image.id, { ...rows.get(image.id), seen: image.before }, revision);
        return;
      case 'note':
        page.setNote(image.id, image.before);
        return;
      case 'contact':
        page.setContact(image.contactId, image.id, image.before);
        return;
      case 'reminder':
        page.setReminder(image.reminderId, image.id, image.before);
        return;
      case 'view':
        views.set(image.viewId, image.before);
        return;
    }
    assertNever(image);
  };
  const run = desk.transaction((): Undone | null => {
    const step = undo.take();
    if (step === null) return null;
    const revision = rows.nextRevision();
    for (const image of step.images.toReversed()) putBack(image, revision);
    const ids = step.images.flatMap((image) => ('id' in image ? image.id : []));
    return { what: step.what, ids: [...new Set(ids)] };
  });
  return (): Undone | null => run.immediate();
}
