import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

const program = join(import.meta.dirname, '..', 'children', 'idle.ts');
const delaySchema = z.object({ p99: z.number(), longest: z.number() });
/** Milliseconds that an event loop was late. */
export type Delay = z.infer<typeof delaySchema>;

export type IdleProcess = {
  /** How late it was since the last time. */
  readonly take: () => Promise<Delay>;
  readonly close: () => void;
};

/** A process that does nothing: what it is late by is the machine's doing, not ours. */
export async function startIdleProcess(): Promise<IdleProcess> {
  const child = fork(program);
  await once(child, 'message');
  return {
    take: async () => {
      const answer = once(child, 'message');
      child.send('take');
      return delaySchema.parse((await answer)[0]);
    },
    close: () => child.disconnect(),
  };
}
