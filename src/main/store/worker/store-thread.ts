import { Worker } from 'node:worker_threads';
import { failed, type Result } from '../../../shared/domain/result.ts';
import { storageFailure } from '../database/storage-failure.ts';
import type { Opened, Operations, Role, ThreadAnswer, ThreadRequest } from './protocol.ts';

/** Main's end of one store thread. Every promise resolves: a thread that dies answers `storage/unknown`. */
export type StoreThread<O extends Operations> = {
  readonly open: (folder: string, key: string) => Promise<Result<Opened>>;
  /** After `open`, of the writer: its operations can be run. The reader's can be once it is open. */
  readonly prepare: () => Promise<Result<void>>;
  readonly run: <N extends keyof O & string>(
    operation: N,
    input: Parameters<O[N]>[0],
  ) => Promise<Result<ReturnType<O[N]>>>;
  readonly close: () => Promise<Result<void>>;
  /** Ends the thread without asking; for after the other one has died. */
  readonly terminate: () => Promise<void>;
};

type WithoutId<R> = R extends { readonly id: number } ? Omit<R, 'id'> : never;

/** `onDeath` is called once if the thread ends without having been asked to, with the name of the error. */
export function startStoreThread<O extends Operations>(
  role: Role,
  onDeath: (reason: string) => void,
): StoreThread<O> {
  const worker = new Worker(workerUrl(), {
    workerData: role,
    name: `store-${role}`,
    // Pages come and go; by default each thread would let 48 MB of what is gone lie about.
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let lastId = 0;
  let isEnded = false;
  let isEnding = false;

  const end = (reason: string): void => {
    if (isEnded) return;
    isEnded = true;
    for (const resolve of waiting.values()) resolve(failed(storageFailure('unknown', reason)));
    waiting.clear();
    if (!isEnding) onDeath(reason);
  };
  worker.on('message', (answer: ThreadAnswer) => {
    const resolve = waiting.get(answer.id);
    waiting.delete(answer.id);
    resolve?.(answer.result);
  });
  worker.on('error', (error) => {
    end(error instanceof Error ? error.name : 'error');
  });
  worker.on('exit', () => {
    end('thread ended');
  });

  // The one place where an answer gets its type back: the operation's name decides it.
  const ask = <T>(request: WithoutId<ThreadRequest>): Promise<Result<T>> =>
    new Promise((resolve) => {
      if (isEnded) {
        resolve(failed(storageFailure('unknown', 'thread ended')));
        return;
      }
      lastId += 1;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      waiting.set(lastId, resolve as (result: Result<unknown>) => void);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage({ ...request, id: lastId });
    });

  return {
    open: (folder, key) => ask({ kind: 'open', folder, key }),
    prepare: () => ask({ kind: 'prepare' }),
    run: (operation, input) => ask({ kind: 'run', operation, input }),
    close: async () => {
      isEnding = true;
      const closed = await ask<void>({ kind: 'close' });
      await worker.terminate();
      return closed;
    },
    terminate: async () => {
      isEnding = true;
      await worker.terminate();
    },
  };
}

/**
 * The thread's program: beside this file when run from source, `store-worker.js` beside `main.js` in the
 * bundle (an entry of its own in electron.vite.config.ts), wherever the bundler put this code.
 */
function workerUrl(): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL('store-worker.ts', here);
  return new URL(here.includes('/chunks/') ? '../store-worker.js' : 'store-worker.js', here);
}
