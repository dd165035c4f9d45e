import { ok, type Result } from '../../shared/domain/result.ts';
import type { Log } from '../platform/log.ts';
import { createStore } from './create-store.ts';
import { unsentCounts, type UnsentCounts } from './unsent-counts.ts';

/** Counts what nobody has received in the databases of a connection that is closed; closes them again. */
export async function countUnsent(input: {
  readonly folder: string;
  readonly key: string;
  readonly log: Log;
}): Promise<Result<UnsentCounts>> {
  const store = await createStore(input);
  if (!store.ok) return store;
  const all = await store.value.desk.outbox.all();
  await store.value.close();
  if (!all.ok) return all;
  return ok(unsentCounts(all.value));
}
