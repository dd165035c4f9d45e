import { z } from 'zod';
import type { UndoKind } from '../../../shared/domain/mark.ts';
import { undoKindSchema } from '../../../shared/domain/mark.ts';
import type { Database } from '../database/open-database.ts';
import { imageSchema, type Image } from './undo-images.ts';

const keptSteps = 200;

export type Step = { readonly what: UndoKind; readonly images: readonly Image[] };

/** The steps that can be taken back, the last one first to go. Kept over a restart. */
export function createUndoSteps(desk: Database) {
  const begin = desk
    .prepare<[string, number], number>('insert into undo_step (what, at) values (?, ?) returning id')
    .pluck();
  const addImages = desk.prepare('insert into undo_image (step_id, images) values (?, ?)');
  const forget = desk.prepare(
    `delete from undo_step where id <= (select id from undo_step order by id desc limit 1 offset ${keptSteps})`,
  );
  const last = desk.prepare<[], { id: number; what: string; at: number }>(
    'select id, what, at from undo_step order by id desc limit 1',
  );
  const images = desk
    .prepare<[number], string>('select images from undo_image where step_id = ? order by id')
    .pluck();
  const remove = desk.prepare('delete from undo_step where id = ?');

  const imagesOf = (stepId: number): Image[] =>
    images.all(stepId).flatMap((text) => imagesSchema.parse(JSON.parse(text)));
  return {
    /** Begins a step, or goes on with one. Answers its number. */
    note: (what: UndoKind, before: readonly Image[], at: number, stepId: number | null = null): number => {
      const id = stepId ?? begin.get(what, at) ?? 0;
      addImages.run(id, JSON.stringify(before));
      if (stepId === null) forget.run();
      return id;
    },
    /** Whether the last step is of this kind, about this person alone, and not older than that. */
    isLast: (what: UndoKind, applicantId: number, since: number): boolean => {
      const step = last.get();
      if (step === undefined || step.what !== what || step.at < since) return false;
      const [only, ...others] = imagesOf(step.id);
      return others.length === 0 && only !== undefined && 'id' in only && only.id === applicantId;
    },
    /** Takes the last step off; null when there is none. */
    take: (): Step | null => {
      const step = last.get();
      if (step === undefined) return null;
      const taken = { what: undoKindSchema.parse(step.what), images: imagesOf(step.id) };
      remove.run(step.id);
      return taken;
    },
  };
}
export type UndoSteps = ReturnType<typeof createUndoSteps>;

const imagesSchema = z.array(imageSchema);
