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
  /** Null while nobody is chosen. */
  readonly isChosen: (index: number) => boolean | null;
  /** Everybody who is read between two places of the list, both included. */
  readonly range: (from: number, to: number) => void;
};

/** Who of a view is chosen for what is done to many. Another view, search or filter begins with nobody. */
export function usePicking(
  query: ApplicantQuery,
  windows: ReadonlyMap<number, readonly ApplicantRow[]>,
  totalCount: number,
): Picking {
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
    isChosen: (index) => {
      if (count === 0) return null;
      const row = rowAt(windows, index);
      return row !== undefined && isPicked(picked, row.id);
    },
    range: (from, to) => {
      const [first, last] = from < to ? [from, to] : [to, from];
      const ids = Array.from({ length: last - first + 1 }, (_, step) => rowAt(windows, first + step)?.id);
      set(
        withAlso(
          picked,
          ids.filter((id) => id !== undefined),
        ),
      );
    },
  };
}
