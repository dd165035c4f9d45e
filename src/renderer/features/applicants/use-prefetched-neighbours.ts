import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ApplicantRow } from '../../../shared/domain/applicant.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import { applicantQuery } from './queries.ts';
import { indexIn, rowAt } from './windows.ts';

/** Reads the applicants before and after the open one ahead, so that J and K show the next one at once. */
export function usePrefetchedNeighbours(
  windows: ReadonlyMap<number, readonly ApplicantRow[]>,
  selectedId: ApplicantId | null,
): void {
  const client = useQueryClient();
  const index = selectedId === null ? null : indexIn(windows, (row) => row.id === selectedId);
  const before = index === null ? undefined : rowAt(windows, index - 1)?.id;
  const after = index === null ? undefined : rowAt(windows, index + 1)?.id;
  useEffect(() => {
    for (const id of [after, before]) {
      if (id !== undefined) void client.prefetchQuery({ ...applicantQuery(id), gcTime: 30_000 });
    }
  }, [client, before, after]);
}
