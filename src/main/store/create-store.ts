import { ok, type Result } from '../../shared/domain/result.ts';
import type { Log } from '../platform/log.ts';
import type { DeskStore } from './desk-store.ts';
import { openStoreThreads, type StoreThreads } from './worker/store-threads.ts';

/** desk.db behind promises. */
function createDeskStore(threads: StoreThreads): DeskStore {
  return {
    outbox: {
      all: () => threads.read('outbox.all', null),
      get: (id) => threads.read('outbox.get', id),
      resumeOf: (id) => threads.read('outbox.resumeOf', id),
      put: (record) => threads.write('outbox.put', record),
      putWithResume: (record, bytes) => threads.write('outbox.putWithResume', { record, bytes }),
      remove: (id) => threads.write('outbox.remove', id),
    },
  };
}

export async function createStore(input: {
  readonly folder: string;
  readonly key: string;
  readonly log: Log;
}): Promise<Result<{ desk: DeskStore; close: () => Promise<void> }>> {
  const threads = await openStoreThreads(input);
  if (!threads.ok) return threads;
  return ok({ desk: createDeskStore(threads.value), close: threads.value.close });
}
