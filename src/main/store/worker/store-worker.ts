import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import { failed, ok, type Result } from '../../../shared/domain/result.ts';
import { attempt, storageFailure } from '../database/storage-failure.ts';
import { openForReading, openForWriting } from '../database/store-files.ts';
import type { Opened, Operations, ThreadAnswer, Role, ThreadRequest } from './protocol.ts';
import { createReader } from './reader-operations.ts';
import { createWriterOperations } from './writer-operations.ts';

type OpenThread = {
  readonly operations: Operations;
  readonly opened: Opened;
  readonly close: () => void;
  /** Work for when nobody asks anything: does a little of it, answers true when there is none left. */
  readonly workAside: () => boolean;
  /** Whether a question has to wait for that work. */
  readonly mustWait: (operation: string) => boolean;
};

// What somebody sees first comes before what is kept in memory for later: a window that has just been answered is being
// drawn meanwhile, and both take a processor.
const asideAfterFirstMs = 300;
const asideAtTheLatestMs = 1000;

/** A thread of the store: opens its connections, then answers one request after the other. */
function serve(role: Role): void {
  let thread: OpenThread | null = null;
  const handle = (request: ThreadRequest): Result<unknown> => {
    switch (request.kind) {
      case 'open': {
        const opened = openThread(role, request.folder, request.key);
        if (!opened.ok) return opened;
        thread = opened.value;
        return ok(opened.value.opened);
      }
      case 'run': {
        const operation = thread?.operations[request.operation];
        if (operation === undefined) return failed(storageFailure('unknown', 'not open'));
        // The operation's name decides the type of its input, on main's side of the wire.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        return attempt(() => operation(request.input as never));
      }
      case 'close': {
        const closed = attempt(() => thread?.close());
        thread = null;
        return closed;
      }
    }
    return assertNever(request);
  };
  const answer = (request: ThreadRequest): void => {
    const told: ThreadAnswer = { id: request.id, result: handle(request) };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(told);
  };
  /** Asked before what answers them was ready. */
  const waiting: ThreadRequest[] = [];
  const answerWaiting = (): void => {
    for (const request of waiting.splice(0)) answer(request);
  };
  const workAside = (): void => {
    const current = thread;
    if (current === null) return;
    // A failure shows again, and is answered, where somebody asks for the result.
    const worked = attempt(() => current.workAside());
    if (worked.ok && !worked.value) setImmediate(workAside);
    else answerWaiting();
  };
  let beginning: NodeJS.Timeout | undefined;
  const workAsideIn = (ms: number): void => {
    clearTimeout(beginning);
    beginning = setTimeout(workAside, ms);
  };
  let isAsked = false;
  parentPort?.on('message', (request: ThreadRequest) => {
    if (request.kind === 'run' && !isAsked) {
      isAsked = true;
      workAsideIn(asideAfterFirstMs);
    }
    if (request.kind === 'run' && thread?.mustWait(request.operation) === true) {
      waiting.push(request);
      return;
    }
    if (request.kind === 'close') answerWaiting();
    answer(request);
    if (request.kind === 'open') workAsideIn(asideAtTheLatestMs);
    if (request.kind === 'close') {
      clearTimeout(beginning);
      parentPort?.close();
    }
  });
}

function openThread(role: Role, folder: string, key: string): Result<OpenThread> {
  switch (role) {
    case 'writer': {
      const files = openForWriting({ folder, key, now: Date.now() });
      if (!files.ok) return files;
      const { desk, mirror, mirrorRebuiltBecause, close } = files.value;
      return ok({
        operations: createWriterOperations(desk, mirror),
        opened: { mirrorRebuiltBecause },
        close,
        workAside: () => true,
        mustWait: () => false,
      });
    }
    case 'reader': {
      const files = openForReading({ folder, key });
      if (!files.ok) return files;
      const { desk, mirror } = files.value;
      const close = (): void => {
        mirror.close();
        desk.close();
      };
      const { operations, fillSome, mustWait } = createReader(desk, mirror);
      const opened: Opened = { mirrorRebuiltBecause: null };
      return ok({ operations, opened, close, workAside: fillSome, mustWait });
    }
  }
  return assertNever(role);
}

serve(workerData === 'writer' ? 'writer' : 'reader');
