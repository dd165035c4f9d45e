import { assertNever } from '../../shared/domain/assert-never.ts';
import type { SyncState } from '../../shared/domain/sync-state.ts';
import type { MessageId } from '../../shared/messages/catalogue.ts';

export type SyncLine = {
  readonly id: MessageId;
  readonly values?: {
    readonly time?: number;
    readonly count?: number;
    readonly part?: number;
    readonly total?: number;
  };
  readonly isBusy: boolean;
};

/** What the status bar says of synchronising: real counts while it runs, else when all was last complete. */
export function syncLine(sync: SyncState): SyncLine {
  const { activity } = sync;
  switch (activity.kind) {
    case 'running':
      if (!activity.isFirst) return { id: 'statusBar.checkingForChanges', isBusy: true };
      if (activity.phase === 'jobs')
        return { id: 'statusBar.firstJobs', values: { count: sync.jobCount }, isBusy: true };
      return {
        id: 'statusBar.firstApplicants',
        values: {
          count: sync.applicantCount,
          // The one that is being read.
          part: Math.min(activity.windowsDone + 1, activity.windowsTotal),
          total: activity.windowsTotal,
        },
        isBusy: true,
      };
    case 'idle':
    case 'failed':
    case 'paused':
      return sync.completeAt === null
        ? { id: 'statusBar.neverSynced', isBusy: false }
        : { id: 'statusBar.synced', values: { time: sync.completeAt }, isBusy: false };
    default:
      return assertNever(activity);
  }
}
