import { useQueries } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ApplicantQuery, ApplicantRow } from '../../../shared/domain/applicant.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import { positionQuery } from './queries.ts';
import { indexIn, rowAt } from './windows.ts';

/**
 * Where the selected person stands in the list, and how to move: a person is selected by id, so that the
 * selection stays on them when the list changes. A move to a row that isn't read yet is completed when it is.
 * The last value: where moving goes on when they are no longer in the list.
 */
export function useSelection(
  query: ApplicantQuery,
  windows: ReadonlyMap<number, readonly ApplicantRow[]>,
  selectedId: ApplicantId | null,
  onSelect: (id: ApplicantId | null) => void,
): [number | null, (index: number) => void, number | null] {
  const [awaited, setAwaited] = useState<number | null>(null);
  const here = selectedId === null ? null : indexIn(windows, (row) => row.id === selectedId);
  // Asked only where the row itself doesn't tell.
  const [position] = useQueries({
    queries: (selectedId === null || here !== null ? [] : [selectedId]).map((id) => positionQuery(query, id)),
  });
  const awaitedId = awaited === null ? undefined : rowAt(windows, awaited)?.id;
  const arrive = useEffectEvent((id: ApplicantId) => {
    setAwaited(null);
    onSelect(id);
  });
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the row has come from outside: the wait is over
    if (awaitedId !== undefined) arrive(awaitedId);
  }, [awaitedId]);

  const moveTo = (index: number): void => {
    const row = rowAt(windows, index);
    setAwaited(row === undefined ? index : null);
    if (row !== undefined) onSelect(row.id);
  };
  const known = selectedId === null ? null : (here ?? position?.data?.index ?? null);
  const [lastKnown, setLastKnown] = useState(known);
  if (known !== null && known !== lastKnown) setLastKnown(known);
  return [awaited ?? known, moveTo, selectedId === null ? null : lastKnown];
}
