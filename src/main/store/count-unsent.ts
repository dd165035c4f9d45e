import { isUnsentKind } from '../../shared/domain/outbox-entry.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Log } from '../platform/log.ts';
import { createStore } from './create-store.ts';

/** Counts what nobody has received in the databases of a connection that is closed; closes them again. */
export async function countUnsent(input: {
  readonly folder: string;
  readonly key: string;
  readonly log: Log;
}): Promise<Result<{ readonly unsentCount: number; readonly draftCount: number }>> {
  const store = await createStore(input);
  if (!store.ok) return store;
  const all = await store.value.desk.outbox.all();
  await store.value.close();
  if (!all.ok) return all;
  const { records, unreadable } = all.value;
  const states = [...records.map(({ state }) => state.kind), ...unreadable.map(({ state }) => state)];
  return ok({
    unsentCount: states.filter(isUnsentKind).length,
    draftCount: states.filter((kind) => kind === 'draft').length,
  });
}
