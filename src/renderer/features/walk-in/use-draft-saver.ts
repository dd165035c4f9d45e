import { useEffect, useState, useSyncExternalStore } from 'react';
import type { OutboxEntry } from '../../../shared/domain/outbox-entry.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { call } from '../../desk/call.ts';
import { DeskError } from '../../desk/desk-error.ts';
import { createDraftSaver, type DraftSaver, type DraftStatus } from './draft-saver.ts';

const pauseMs = 400;

/** A call's outcome as a value: the draft saver decides what a failure means. */
async function settled<T>(calling: Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await calling };
  } catch (error) {
    if (error instanceof DeskError) return { ok: false, failure: error.failure };
    throw error;
  }
}

/**
 * Saves the draft of this form at each pause of typing, when the window is left or closed, and when the form
 * goes. `entry`: a draft begun earlier.
 */
export function useDraftSaver(entry: OutboxEntry | null): { saver: DraftSaver; status: DraftStatus } {
  const [saver] = useState(() =>
    createDraftSaver({
      begin: async (jobId) => {
        const begun = await settled(call('drafts.begin', { jobId }));
        return begun.ok ? { ok: true, value: begun.value.id } : begun;
      },
      save: (id, application) => settled(call('drafts.save', { id, application })),
      afterPause: (callback) => {
        const timer = setTimeout(callback, pauseMs);
        return () => clearTimeout(timer);
      },
      existing: entry === null ? null : { id: entry.id, savedAt: entry.takenAt },
    }),
  );
  const status = useSyncExternalStore(saver.subscribe, saver.status);

  useEffect(() => {
    const flush = (): void => {
      void saver.flush();
    };
    const flushHidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    globalThis.addEventListener('pagehide', flush);
    globalThis.addEventListener('blur', flush);
    document.addEventListener('visibilitychange', flushHidden);
    return () => {
      globalThis.removeEventListener('pagehide', flush);
      globalThis.removeEventListener('blur', flush);
      document.removeEventListener('visibilitychange', flushHidden);
      flush();
    };
  }, [saver]);

  return { saver, status };
}
