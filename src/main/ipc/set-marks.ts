import type { CallOutput } from '../../shared/contract/contract.ts';
import type { Selection } from '../../shared/contract/marks.ts';
import type { ApplicantId } from '../../shared/domain/ids.ts';
import type { MarkChange } from '../../shared/domain/mark.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Store } from '../store/store.ts';

/** People per transaction: other writers get their turn between two. */
const sliceSize = 1000;

type Outcome = {
  readonly answer: CallOutput<'marks.set'>;
  readonly changedIds: readonly ApplicantId[];
};

/**
 * Marks a selection, one step to take back however many there are. A view that has other people now than were
 * seen is left alone: nobody is decided about unseen. A failure on the way leaves what was done before it.
 */
export async function setMarks(
  store: Pick<Store, 'applicants' | 'desk'>,
  selection: Selection,
  change: MarkChange,
  at: number,
): Promise<Result<Outcome>> {
  const chosen = await idsOf(store, selection);
  if (!chosen.ok) return chosen;
  if (chosen.value.kind === 'list-changed') return ok({ answer: chosen.value, changedIds: [] });
  const { ids } = chosen.value;
  const changedIds: ApplicantId[] = [];
  let stepId: number | null = null;
  for (let from = 0; from < ids.length; from += sliceSize) {
    const written: Result<{ changedIds: ApplicantId[]; stepId: number | null }> = await store.desk.marks.set({
      ids: ids.slice(from, from + sliceSize),
      change,
      at,
      stepId,
    });
    if (!written.ok) return written;
    changedIds.push(...written.value.changedIds);
    ({ stepId } = written.value);
  }
  return ok({ answer: { kind: 'done', changedCount: changedIds.length }, changedIds });
}

type Chosen =
  | { readonly kind: 'ids'; readonly ids: readonly ApplicantId[] }
  | { readonly kind: 'list-changed'; readonly count: number };

async function idsOf(store: Pick<Store, 'applicants'>, selection: Selection): Promise<Result<Chosen>> {
  if (selection.kind === 'ids') return ok({ kind: 'ids', ids: selection.ids });
  const all = await store.applicants.ids(selection.query);
  if (!all.ok) return all;
  if (all.value.length !== selection.seenCount) return ok({ kind: 'list-changed', count: all.value.length });
  const except = new Set(selection.exceptIds);
  return ok({ kind: 'ids', ids: all.value.filter((id) => !except.has(id)) });
}
