import { useState } from 'react';
import type { ApplicantQuery, ApplicantRow } from '../../../shared/domain/applicant.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import { isPicked, nobody, pickedCount, toggled, withAlso, type Picked } from './picked.ts';
import { rowAt } from './windows.ts';

export type Picking = {
  readonly picked: Picked;
  readonly count: number;
  readonly toggle: (id: ApplicantId) => void;
  readonly all: () => void;
  readonly clear: () => void;
  /** These too. */
  readonly add: (ids: readonly ApplicantId[]) => void;
};

/** Who of a view is chosen for what is done to many. Another view, search or filter begins with nobody. */
export function usePicking(query: ApplicantQuery, totalCount: number): Picking {
  const key = JSON.stringify({ ...query, sort: null });
  const [state, setState] = useState<{ readonly key: string; readonly picked: Picked }>({
    key,
    picked: nobody,
  });
  const picked = state.key === key ? state.picked : nobody;
  const count = pickedCount(picked, totalCount);
  const set = (next: Picked): void => setState({ key, picked: next });
  return {
    picked,
    count,
    toggle: (id) => set(toggled(picked, id)),
    all: () => set({ kind: 'all', except: new Set(), seenCount: totalCount }),
    clear: () => set(nobody),
    add: (ids) => set(withAlso(picked, ids)),
  };
}

/** How the rows of one list take part in choosing; in the terms of `VirtualList`. */
export function choiceOf(picking: Picking, windows: ReadonlyMap<number, readonly ApplicantRow[]>) {
  return {
    /** Null while nobody is chosen. */
    isChosen: (index: number): boolean | null => {
      if (picking.count === 0) return null;
      const row = rowAt(windows, index);
      return row !== undefined && isPicked(picking.picked, row.id);
    },
    /** Everybody who is read between two places of the list, both included. */
    onRange: (from: number, to: number): void => {
      const [first, last] = from < to ? [from, to] : [to, from];
      const ids = Array.from({ length: last - first + 1 }, (_, step) => rowAt(windows, first + step)?.id);
      picking.add(ids.filter((id) => id !== undefined));
    },
    onToggle: (index: number): void => {
      const row = rowAt(windows, index);
      if (row !== undefined) picking.toggle(row.id);
    },
  };
}
