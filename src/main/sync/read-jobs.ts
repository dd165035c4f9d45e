import type { Failure } from '../../shared/domain/failure.ts';
import { maxRowsPerWrite, type Lookups } from '../store/mirror-writer.ts';
import { chunksOf } from './chunks.ts';
import { readWholeList } from './read-list.ts';
import { keep, RunEnded, type SyncRun } from './sync-run.ts';

/** Reads every listed job; afterwards those that are not among them are marked so. */
export async function readJobs(run: SyncRun): Promise<void> {
  let changedCount = 0;
  const listed = await readWholeList(run, run.client.listJobs, idOf, async (page) => {
    for (const chunk of chunksOf(page, maxRowsPerWrite)) {
      changedCount += (await keep(run.mirror.applyJobs(chunk, run.now()))).changedCount;
    }
  });
  changedCount += (await keep(run.mirror.markUnlisted(listed))).changedCount;
  if (changedCount > 0) run.onJobs();
}

/** The small lists beside the jobs. One that this account may not read is left as it is. */
export async function readLookups(run: SyncRun): Promise<void> {
  const { client } = run;
  const readers: readonly (() => Promise<Lookups>)[] = [
    async () => ({ kind: 'location', items: await readWholeList(run, client.listLocations, whole) }),
    async () => ({ kind: 'department', items: await readWholeList(run, client.listDepartments, whole) }),
    async () => ({ kind: 'employment', items: await readWholeList(run, client.listEmployments, whole) }),
    async () => ({ kind: 'brand', items: await readWholeList(run, client.listBrands, whole) }),
  ];
  for (const read of readers) {
    const lookups = await unlessRefused(read);
    if (lookups !== null) await keep(run.mirror.replaceLookups(lookups));
  }
}

function idOf<I>({ id }: { readonly id: I }): I {
  return id;
}

function whole<T>(item: T): T {
  return item;
}

async function unlessRefused<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RunEnded && error.end.kind === 'failed' && isRefusal(error.end.failure)) return null;
    throw error;
  }
}

function isRefusal(failure: Failure): boolean {
  return failure.kind === 'forbidden' || failure.kind === 'not-found' || failure.kind === 'unexpected-answer';
}
