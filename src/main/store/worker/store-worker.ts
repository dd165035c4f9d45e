import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import { failed, ok, type Result } from '../../../shared/domain/result.ts';
import { attempt, storageFailure } from '../database/storage-failure.ts';
import { openForReading, openForWriting } from '../database/store-files.ts';
import type { Prepared } from './prepared.ts';
import { createReadQueue } from './read-queue.ts';
import type { Opened, Role, RunRequest, ThreadAnswer, ThreadRequest } from './protocol.ts';
import { createReaderThread } from './reader-thread.ts';
import { createSpareTime } from './spare-time.ts';
import { createWriterThread } from './writer-thread.ts';

type OpenFiles = {
  readonly opened: Opened;
  readonly prepared: Prepared;
  readonly close: () => void;
};

// What somebody sees first comes before what is kept in memory for later: a window that has just been answered is being
// drawn meanwhile, and both take a processor.
const asideAfterFirstMs = 300;
const asideAtTheLatestMs = 1000;

/** A thread of the store: opens its files, prepares for them, then answers one request after the other. */
function serve(role: Role): void {
  let files: OpenFiles | null = null;
  let prepared: Prepared | null = null;
  const closeFiles = (): Result<void> => {
    const closed = attempt(() => files?.close());
    files = null;
    prepared = null;
    return closed;
  };
  const handle = async (request: Exclude<ThreadRequest, { kind: 'run' }>): Promise<Result<unknown>> => {
    switch (request.kind) {
      case 'open': {
        // The reader is asked again when the writer has changed what it had opened.
        closeFiles();
        const opened = openFiles(role, request.folder, request.key);
        if (!opened.ok) return opened;
        files = opened.value;
        prepared = files.prepared;
        return ok(files.opened);
      }
      case 'prepare':
        return prepared === null ? notOpen() : prepared.readOn();
      case 'close':
        return closeFiles();
    }
    return assertNever(request);
  };
  const tell = (id: number, result: Result<unknown>): void => {
    const told: ThreadAnswer = { id, result };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(told);
  };
  const run = (request: RunRequest): void => tell(request.id, prepared?.answer(request) ?? notOpen());
  /** Asked before what answers them was ready. */
  const waiting: RunRequest[] = [];
  const queue = createReadQueue();
  let isWorkedAside = false;
  let turnNow: NodeJS.Immediate | undefined;
  let turnLater: NodeJS.Timeout | undefined;
  const planTurn = (): void => {
    clearImmediate(turnNow);
    clearTimeout(turnLater);
    const due = queue.due(performance.now());
    if (due === null) readOn();
    else if (due === 0) turnNow = setImmediate(takeTurn);
    else turnLater = setTimeout(takeTurn, Math.ceil(due));
  };
  // A failure shows again where somebody asks for the same.
  const practice = createSpareTime(() => {
    const practised = attempt(() => prepared?.practise() ?? true);
    return !practised.ok || practised.value;
  });
  /** One at a time: what is asked meanwhile may be more urgent than what waits. */
  const takeTurn = (): void => {
    const next = queue.take(performance.now());
    if (next !== undefined) run(next);
    planTurn();
    if (isWorkedAside) practice.wait();
  };
  const put = (request: RunRequest): void => {
    if (prepared?.mustWait(request.operation) === true) waiting.push(request);
    else queue.add(request, performance.now());
  };
  const queueWaiting = (): void => {
    for (const request of waiting.splice(0)) put(request);
    planTurn();
  };
  let isReadingOn = false;
  /** The rest of the code: when everything has been answered that can be without it. */
  const readOn = (): void => {
    if (isReadingOn || prepared === null) return;
    isReadingOn = true;
    void prepared.readOn().then(queueWaiting);
  };
  const answerAll = (): void => {
    for (const request of [...queue.takeAll(), ...waiting.splice(0)]) run(request);
  };
  const workAside = (): void => {
    const current = prepared;
    if (current === null) return;
    // A failure shows again, and is answered, where somebody asks for the result.
    const worked = attempt(() => current.workAside());
    if (worked.ok && !worked.value) {
      setImmediate(workAside);
      return;
    }
    isWorkedAside = true;
    queueWaiting();
    practice.wait();
  };
  let beginning: NodeJS.Timeout | undefined;
  const workAsideIn = (ms: number): void => {
    clearTimeout(beginning);
    beginning = setTimeout(() => void prepared?.readOn().then(workAside), ms);
  };
  let isAsked = false;
  const hear = async (request: ThreadRequest): Promise<void> => {
    if (request.kind === 'run') {
      if (!isAsked) workAsideIn(asideAfterFirstMs);
      isAsked = true;
      // What is written is written in the order in which it was asked for.
      if (role === 'writer') {
        run(request);
      } else {
        put(request);
        planTurn();
      }
      return;
    }
    if (request.kind === 'close') answerAll();
    tell(request.id, await handle(request));
    if (request.kind === 'open') workAsideIn(asideAtTheLatestMs);
    if (request.kind === 'close') {
      clearTimeout(beginning);
      practice.stop();
      parentPort?.close();
    }
  };
  parentPort?.on('message', (request: ThreadRequest) => void hear(request));
}

function notOpen(): Result<never> {
  return failed(storageFailure('unknown', 'not open'));
}

/** Opening needs little code; what answers most questions is read after it. */
function openFiles(role: Role, folder: string, key: string): Result<OpenFiles> {
  switch (role) {
    case 'writer': {
      const files = openForWriting({ folder, key, now: Date.now() });
      if (!files.ok) return files;
      const { desk, mirror, wasClean, mirrorRebuiltBecause, close } = files.value;
      const opened: Opened = { wasClean, mirrorRebuiltBecause };
      return ok({ opened, prepared: createWriterThread(desk, mirror), close });
    }
    case 'reader': {
      const files = openForReading({ folder, key });
      if (!files.ok) return files;
      const { desk, mirror } = files.value;
      const close = (): void => {
        mirror.close();
        desk.close();
      };
      const reader = attempt(() => createReaderThread(desk, mirror));
      if (!reader.ok) {
        close();
        return reader;
      }
      const opened: Opened = { wasClean: true, mirrorRebuiltBecause: null };
      return ok({ opened, prepared: reader.value, close });
    }
  }
  return assertNever(role);
}

serve(workerData === 'writer' ? 'writer' : 'reader');
