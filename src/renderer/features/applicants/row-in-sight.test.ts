import { QueryObserver } from '@tanstack/react-query';
import { expect, onTestFinished, test } from 'vitest';
import { applicantRowSchema, everyone, type ApplicantRow } from '../../../shared/domain/applicant.ts';
import { anApplicantId } from '../../../testing/builders.ts';
import { applicantWindowQuery } from '../../desk/applicant-window.ts';
import { createQueryClient } from '../../desk/query-client.ts';
import { rowInSight } from './row-in-sight.ts';

const aRow = (id: number, name: string): ApplicantRow =>
  applicantRowSchema.parse({
    id,
    name,
    jobName: 'Line Cook',
    locationName: 'Tulsa #3',
    status: 'new_app',
    stepName: '',
    sourceName: '',
    appliedAt: null,
    lastActedOnAt: null,
    isWalkIn: false,
    goneAt: null,
    decision: null,
    stars: 0,
    tags: [],
    isUnread: true,
    isContacted: false,
    duplicate: null,
    hit: null,
  });

function aBoard() {
  const client = createQueryClient();
  const holds = (search: string, ids: readonly number[]) => {
    const query = applicantWindowQuery({ ...everyone, search }, 0);
    client.setQueryData(query.queryKey, {
      rows: ids.map((id) => aRow(id, `${search} ${id}`)),
      totalCount: ids.length,
      hiddenCount: 0,
      isRanked: false,
      isProvisional: false,
      revision: '1',
    });
    return query;
  };
  const shows = (search: string, ids: readonly number[]): void => {
    const query = { ...holds(search, ids), staleTime: Infinity };
    onTestFinished(new QueryObserver(client, query).subscribe(() => undefined));
  };
  return { client, holds, shows };
}

test('finds somebody in whichever list on screen they are', () => {
  const { client, shows } = aBoard();
  shows('left', [1, 2]);
  shows('right', [3]);
  expect(rowInSight(client, anApplicantId(3))?.name).toBe('right 3');
  expect(rowInSight(client, anApplicantId(4))).toBeUndefined();
});

test('looks in no list that isn’t on screen: it may be older', () => {
  const { client, holds } = aBoard();
  holds('left behind', [1]);
  expect(rowInSight(client, anApplicantId(1))).toBeUndefined();
});
