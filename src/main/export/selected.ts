import type { Selection } from '../../shared/contract/marks.ts';
import type { ApplicantId } from '../../shared/domain/ids.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Store } from '../store/store.ts';

/** What is read of the store for lists that leave the app. */
export type Reads = { readonly applicants: Pick<Store['applicants'], 'ids' | 'listed'> };

/** Who was chosen, in the order of the view. */
export async function idsOf(store: Reads, selection: Selection): Promise<Result<readonly ApplicantId[]>> {
  if (selection.kind === 'ids') return ok(selection.ids);
  const all = await store.applicants.ids(selection.query);
  if (!all.ok) return all;
  const except = new Set(selection.exceptIds);
  return ok(except.size === 0 ? all.value : all.value.filter((id) => !except.has(id)));
}
