import { ok, type Result } from '../../shared/domain/result.ts';
import type { Log } from '../platform/log.ts';
import { keepMemoryModest } from '../platform/modest-memory.ts';
import type { DeskStore } from './desk-store.ts';
import type { MirrorWriter } from './mirror-writer.ts';
import { isPlain } from './reader/plain-query.ts';
import type { Store } from './store.ts';
import { openStoreThreads, type StoreThreads } from './worker/store-threads.ts';

/**
 * Opens (or makes) what one connection keeps on this computer. `key`: 32 bytes in lower-case hexadecimal.
 * Failures are of kind `storage`: `wrong-key`, `damaged`, `newer-version`, `busy` (another Hiredesk has it open),
 * and what the disk says. They concern desk.db, which is then left as it was; an unreadable mirror is moved
 * aside and begun anew.
 */
export async function createStore(input: {
  readonly folder: string;
  readonly key: string;
  readonly log: Log;
  /** The mirror was damaged and is empty now: synchronising has to fill it again. */
  readonly onMirrorRebuilt?: () => void;
}): Promise<Result<Store>> {
  const threads = await openStoreThreads(input);
  if (!threads.ok) return threads;
  keepMemoryModest();
  const { read, close } = threads.value;
  return ok({
    applicants: {
      list: (query, start, count) =>
        read(isPlain(query) ? 'applicants.firstList' : 'applicants.list', { query, start, count }),
      position: (query, id) => read('applicants.position', { query, id }),
      get: (id) => read('applicants.get', id),
      facets: (asked) => read('applicants.facets', asked),
      count: (query) => read('applicants.count', query),
      ids: (query) => read('applicants.ids', query),
      listed: (ids) => read('applicants.listed', ids),
      duplicates: (id) => read('applicants.duplicates', id),
      findMatches: (person) => read('applicants.findMatches', person),
      byContact: (jobId, contact) => read('applicants.byContact', { jobId, ...contact }),
    },
    jobs: {
      list: (query) => read('jobs.list', query),
      get: (id) => read('jobs.get', id),
      find: (id) => read('jobs.find', id),
      facets: () => read('jobs.facets', undefined),
    },
    today: (day) => read('today.get', day),
    erase: (id, erasedAt) => threads.value.write('applicants.erase', { id, erasedAt }),
    mirror: createMirrorWriter(threads.value),
    desk: createDeskStore(threads.value),
    close,
  });
}

function createMirrorWriter({ write }: StoreThreads): MirrorWriter {
  return {
    summary: () => write('mirror.summary', undefined),
    applyJobs: (jobs, seenAt) => write('mirror.applyJobs', { jobs, seenAt }),
    markUnlisted: (listed) => write('mirror.markUnlisted', listed),
    replaceLookups: (lookups) => write('mirror.replaceLookups', lookups),
    applyApplicants: (page) => write('mirror.applyApplicants', page),
    appliedEdges: (every) => write('mirror.appliedEdges', every),
    presentIds: (stretch) => write('mirror.presentIds', stretch),
    markGone: (ids, goneAt) => write('mirror.markGone', { ids, goneAt }),
    saveCheckpoint: (checkpoint, completeAt) => write('mirror.saveCheckpoint', { checkpoint, completeAt }),
  };
}

function createDeskStore({ read, write }: StoreThreads): DeskStore {
  return {
    outbox: {
      all: () => read('outbox.all', undefined),
      get: (id) => read('outbox.get', id),
      resumeOf: (id) => read('outbox.resumeOf', id),
      put: (record) => write('outbox.put', record),
      putWithResume: (record, bytes) => write('outbox.putWithResume', { record, bytes }),
      remove: (id) => write('outbox.remove', id),
    },
    marks: {
      page: (id, isNew) => read('marks.page', { id, isNew }),
      set: (change) => write('marks.set', change),
      see: (id) => write('marks.see', id),
      saveNote: (id, note) => write('notes.save', { id, note }),
      putContact: (contact, at) => write('contacts.put', { contact, at }),
      removeContact: (id, at) => write('contacts.remove', { id, at }),
      putReminder: (reminder, at) => write('reminders.put', { reminder, at }),
      setReminderDone: (id, isDone, at) => write('reminders.setDone', { id, isDone, at }),
      removeReminder: (id, at) => write('reminders.remove', { id, at }),
      dueReminders: (until) => read('reminders.due', until),
      undoLast: () => write('undo.last', undefined),
    },
    views: {
      all: () => read('views.all', undefined),
      put: (view, at) => write('views.put', { view, at }),
      remove: (id, at) => write('views.remove', { id, at }),
    },
    templates: {
      all: () => read('templates.all', undefined),
      put: (template, at) => write('templates.put', { template, at }),
      remove: (id) => write('templates.remove', id),
    },
  };
}
