import type { Application } from '../../../shared/domain/application.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { JobId, OutboxEntryId } from '../../../shared/domain/ids.ts';
import type { Result } from '../../../shared/domain/result.ts';

/** What is known of the draft on disk. `saved` is only said when what is on screen is what is on disk. */
export type DraftStatus =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'saved'; readonly savedAt: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type DraftSaver = {
  readonly status: () => DraftStatus;
  /** Null until something was typed: looking at an empty form leaves nothing behind. */
  readonly id: () => OutboxEntryId | null;
  /** What is on screen now; saved at the next pause. */
  readonly change: (application: Application) => void;
  /** Saves what is not saved yet, now. Fails as the last save failed. */
  readonly flush: () => Promise<Result<void>>;
  /** The draft's id, begun if need be: for what is saved beside it. */
  readonly begin: (jobId: JobId | null) => Promise<Result<OutboxEntryId>>;
  /** Saves nothing from now on: the draft was sent or discarded. */
  readonly stop: () => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/**
 * Keeps a draft on disk while it is typed: one write at a time, the newest state last, nothing said to be
 * saved that isn't. A failed save is tried again with the next change or flush; the text stays on screen.
 */
export function createDraftSaver(deps: {
  readonly begin: (jobId: JobId | null) => Promise<Result<OutboxEntryId>>;
  readonly save: (id: OutboxEntryId, application: Application) => Promise<Result<{ savedAt: number }>>;
  /** Calls back after a pause of typing; returns how to take it back. */
  readonly afterPause: (callback: () => void) => () => void;
  /** A draft that is on disk already. */
  readonly existing: { readonly id: OutboxEntryId; readonly savedAt: number } | null;
}): DraftSaver {
  let id = deps.existing?.id ?? null;
  let status: DraftStatus =
    deps.existing === null ? { kind: 'untouched' } : { kind: 'saved', savedAt: deps.existing.savedAt };
  let unsaved: Application | null = null;
  let isStopped = false;
  let cancelPause: (() => void) | null = null;
  let running: Promise<Result<void>> | null = null;
  let beginning: Promise<Result<OutboxEntryId>> | null = null;
  const listeners = new Set<() => void>();

  function tell(next: DraftStatus): void {
    status = next;
    for (const listener of listeners) listener();
  }

  async function begin(jobId: JobId | null): Promise<Result<OutboxEntryId>> {
    if (id !== null) return { ok: true, value: id };
    beginning ??= deps.begin(jobId).then((begun) => {
      beginning = null;
      if (begun.ok) id = begun.value;
      return begun;
    });
    return beginning;
  }

  async function write(): Promise<Result<void>> {
    while (unsaved !== null) {
      const writing = unsaved;
      unsaved = null;
      const begun = await begin(writing.jobId);
      const saved = begun.ok ? await deps.save(begun.value, writing) : begun;
      if (!saved.ok) {
        // Something newer may have been typed meanwhile; otherwise this is still what must be written.
        unsaved ??= writing;
        tell({ kind: 'failed', failure: saved.failure });
        return saved;
      }
      if (unsaved === null) tell({ kind: 'saved', savedAt: saved.value.savedAt });
    }
    return { ok: true, value: undefined };
  }

  async function flush(): Promise<Result<void>> {
    cancelPause?.();
    cancelPause = null;
    running ??= write().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    status: () => status,
    id: () => id,
    change: (application) => {
      if (isStopped) return;
      unsaved = application;
      if (status.kind !== 'pending') tell({ kind: 'pending' });
      cancelPause?.();
      cancelPause = deps.afterPause(() => {
        cancelPause = null;
        void flush();
      });
    },
    flush,
    begin,
    stop: () => {
      isStopped = true;
      unsaved = null;
      cancelPause?.();
      cancelPause = null;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
