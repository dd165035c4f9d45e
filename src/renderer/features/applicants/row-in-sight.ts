import type { QueryClient } from '@tanstack/react-query';
import type { CallName, CallOutput } from '../../../shared/contract/contract.ts';
import type { ApplicantRow } from '../../../shared/domain/applicant.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';

const list = 'applicants.list' satisfies CallName;

/** Somebody as the lists on screen show them, whichever of those it is; undefined where none of them does. */
export function rowInSight(client: QueryClient, id: ApplicantId): ApplicantRow | undefined {
  const shown = client.getQueriesData<CallOutput<typeof list>>({ queryKey: [list], type: 'active' });
  return shown.flatMap(([, window]) => window?.rows ?? []).find((row) => row.id === id);
}
