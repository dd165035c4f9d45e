import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import { failed, ok, type Result } from '../../../shared/domain/result.ts';
import { attempt, storageFailure } from '../database/storage-failure.ts';
import { openForReading, openForWriting } from '../database/store-files.ts';
import type { Opened, Operations, ThreadAnswer, Role, ThreadRequest } from './protocol.ts';
import { createReaderOperations } from './reader-operations.ts';
import { createWriterOperations } from './writer-operations.ts';

type OpenThread = { readonly operations: Operations; readonly opened: Opened; readonly close: () => void };

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
  parentPort?.on('message', (request: ThreadRequest) => {
    const answer: ThreadAnswer = { id: request.id, result: handle(request) };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(answer);
    if (request.kind === 'close') parentPort?.close();
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
      return ok({
        operations: createReaderOperations(desk, mirror),
        opened: { mirrorRebuiltBecause: null },
        close,
      });
    }
  }
  return assertNever(role);
}

serve(workerData === 'writer' ? 'writer' : 'reader');
