import { failed, type Result } from '../../../shared/domain/result.ts';
import { attempt, storageFailure } from '../database/storage-failure.ts';
import type { Operations, RunRequest } from './protocol.ts';

/** A thread of the store whose files are open: what it can be asked. */
export type Prepared = {
  readonly answer: (request: RunRequest) => Result<unknown>;
  /** Whether a question has to wait for code that is still to be read, or for everybody to be in memory. */
  readonly mustWait: (operation: string) => boolean;
  /** Reads the code that is missing; again and again is once. A failure is also what everything is answered with. */
  readonly readOn: () => Promise<Result<void>>;
  /** Work for when nobody asks anything: does a little of it, answers true when there is none left. */
  readonly workAside: () => boolean;
  /** Something that nobody has asked for, after all work: a little of it, answers true when there is no more of it. */
  readonly practise: () => boolean;
};

/** Runs what was asked for, if it is among these. */
export function answerBy(operations: Operations, { operation, input }: RunRequest): Result<unknown> {
  const work = operations[operation];
  if (work === undefined) return failed(storageFailure('unknown', 'not open'));
  // The operation's name decides the type of its input, on main's side of the wire.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return attempt(() => work(input as never));
}
