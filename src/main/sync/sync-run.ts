import type { CareerPlugClient } from '../../careerplug/client.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ApplicantId } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { MirrorWriter } from '../store/mirror-writer.ts';

/** How a run ended. `stopped`: it was asked to; what was read so far is kept. */
export type RunEnd =
  | { readonly kind: 'complete' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type SyncProgress = {
  readonly phase: 'jobs' | 'applicants';
  readonly windowsDone: number;
  readonly windowsTotal: number;
};

/** What the steps of a run work with. */
export type SyncRun = {
  readonly client: CareerPlugClient;
  readonly mirror: MirrorWriter;
  readonly now: () => number;
  readonly isStopping: () => boolean;
  /** Resolves when no person waits for this computer; see courtesy.ts. */
  readonly giveWay: () => Promise<void>;
  /** Whether answers have come through lately: then few long ones are asked for, and not many short ones. */
  readonly isSteady: () => boolean;
  /** Whether a person has said, since it was asked last, that those who are missing are gone. */
  readonly takeBelief: () => boolean;
  /** Told of the outcome of every request. */
  readonly onOutcome: (outcome: Result<unknown>) => void;
  readonly onProgress: (progress: SyncProgress) => void;
  readonly onApplicants: (applied: {
    readonly insertedIds: readonly ApplicantId[];
    readonly updatedIds: readonly ApplicantId[];
  }) => void;
  readonly onJobs: () => void;
  /** Everything is complete as of then, whether that was worth writing down or not. */
  readonly onComplete: (complete: Completeness, isWritten: boolean) => void;
};

export type Completeness = { readonly checkpoint: string; readonly completeAt: number };

/** Ends a run from inside of its steps; caught where the run began. */
export class RunEnded extends Error {
  readonly end: Exclude<RunEnd, { kind: 'complete' }>;
  constructor(end: RunEnded['end']) {
    super(end.kind);
    this.end = end;
  }
}

/** Asks the service, one request at a time; a failure or a wish to stop ends the run. */
export async function ask<T>(
  run: Pick<SyncRun, 'isStopping' | 'giveWay' | 'onOutcome'>,
  request: () => Promise<Result<T>>,
): Promise<T> {
  stopIfAsked(run);
  await run.giveWay();
  const outcome = await request();
  run.onOutcome(outcome);
  if (!outcome.ok) throw new RunEnded({ kind: 'failed', failure: outcome.failure });
  return outcome.value;
}

/** Writes to the store; its failures end the run as well. */
export async function keep<T>(writing: Promise<Result<T>>): Promise<T> {
  const written = await writing;
  if (!written.ok) throw new RunEnded({ kind: 'failed', failure: written.failure });
  return written.value;
}

export function stopIfAsked(run: Pick<SyncRun, 'isStopping'>): void {
  if (run.isStopping()) throw new RunEnded({ kind: 'stopped' });
}

/** A list that would not stand still: said as a failure and tried again later, never taken for complete. */
export function unsettledList(): RunEnded {
  const detail = 'the list kept changing while it was read';
  return new RunEnded({
    kind: 'failed',
    failure: { kind: 'unexpected-answer', reason: 'wrong-shape', detail },
  });
}
