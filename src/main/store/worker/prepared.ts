import type { Operations } from './protocol.ts';

/** A thread of the store whose files are open: what it can be asked. */
export type Prepared = {
  /** Undefined: not among what this thread does, or can do. */
  readonly find: (operation: string) => Operations[string] | undefined;
  /** Whether a question has to wait for code that is still to be read, or for everybody to be in memory. */
  readonly mustWait: (operation: string) => boolean;
  /** Reads the code that is missing; again and again is once. Never rejects: what can't be read can't be found. */
  readonly readOn: () => Promise<void>;
  /** Work for when nobody asks anything: does a little of it, answers true when there is none left. */
  readonly workAside: () => boolean;
};
