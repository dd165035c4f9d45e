import type { Selection } from '../../../shared/contract/marks.ts';
import type { ApplicantQuery } from '../../../shared/domain/applicant.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import { fewestCompared, mostCompared } from './compare.ts';

/** Who is chosen for what is done to many: some by id, or everybody of the view except some. */
export type Picked =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<ApplicantId> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<ApplicantId>; readonly seenCount: number };

export const nobody: Picked = { kind: 'some', ids: new Set() };

/** As many as one selection can name (shared/contract/marks.ts). */
export const maxNamed = 1000;

export function isPicked(picked: Picked, id: ApplicantId): boolean {
  return picked.kind === 'some' ? picked.ids.has(id) : !picked.except.has(id);
}

/** Of a view that has `totalCount` now. */
export function pickedCount(picked: Picked, totalCount: number): number {
  return picked.kind === 'some' ? picked.ids.size : Math.max(0, totalCount - picked.except.size);
}

export function toggled(picked: Picked, id: ApplicantId): Picked {
  const wasNamed = picked.kind === 'some' ? picked.ids : picked.except;
  const named = new Set(wasNamed);
  if (!named.delete(id)) {
    if (named.size >= maxNamed) return picked;
    named.add(id);
  }
  return picked.kind === 'some' ? { ...picked, ids: named } : { ...picked, except: named };
}

/** With these too; those that are chosen stay chosen. */
export function withAlso(picked: Picked, ids: readonly ApplicantId[]): Picked {
  return ids.reduce((before, id) => (isPicked(before, id) ? before : toggled(before, id)), picked);
}

/** Those who are to be laid side by side; null where they are too few or too many for it. */
export function comparedOf(picked: Picked): readonly ApplicantId[] | null {
  if (picked.kind === 'all') return null;
  const { size } = picked.ids;
  return size >= fewestCompared && size <= mostCompared ? [...picked.ids] : null;
}

/** What main is asked to change; null when nobody is chosen. */
export function selectionOf(picked: Picked, query: ApplicantQuery): Selection | null {
  if (picked.kind === 'all') {
    return { kind: 'view', query, exceptIds: [...picked.except], seenCount: picked.seenCount };
  }
  return picked.ids.size === 0 ? null : { kind: 'ids', ids: [...picked.ids] };
}
