import type { Failure } from '../../shared/domain/failure.ts';
import { maxRowsPerWrite, type Lookups } from '../store/mirror-writer.ts';
import { chunksOf } from './chunks.ts';
import { readWholeList } from './read-list.ts';
import { keep, RunEnded, type SyncRun } from './sync-run.ts';

/** Reads every listed job; afterwards those that are not among them are marked so. */
export async function readJobs(run: SyncRun): Promise<void> {
  let changedCount = 0;
  const jobs = await readWholeList(run, run.client.listJobs, async (page) => {
    for (const chunk of chunksOf(page, maxRowsPerWrite)) {
      changedCount += (await keep(run.mirror.applyJobs(chunk, run.now()))).changedCount;
    }
  });
  changedCount += (await keep(run.mirror.markUnlisted(jobs.map((job) => job.id)))).changedCount;
  if (changedCount > 0) run.onJobs();
}

/** The small lists beside the jobs. One that this account may not read is left as it is. */
export async function readLookups(run: SyncRun): Promise<void> {
  const { client } = run;
  const ignore = async (): Promise<void> => {};
  const readers: readonly (() => Promise<Lookups>)[] = [
    async () => ({ kind: 'location', items: await readWholeList(run, client.listLocations, ignore) }),
    async () => ({ kind: 'department', items: await readWholeList(run, client.listDepartments, ignore) }),
    async () => ({ kind: 'employment', items: await readWholeList(run, client.listEmployments, ignore) }),
    async () => ({ kind: 'brand', items: await readWholeList(run, client.listBrands, ignore) }),
  ];
  for (const read of readers) {
    const lookups = await unlessRefused(read);
    if (lookups !== null) await keep(run.mirror.replaceLookups(lookups));
  }
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
