import { onTestFinished } from 'vitest';
import { createStore } from '../main/store/create-store.ts';
import type { Store } from '../main/store/store.ts';
import { createFakeLog } from './fake-log.ts';
import { aDatabaseKey, aStoreFolder } from './store-in-one-thread.ts';

/** A store of this test's own with its threads, as main has it; gone when the test has finished. */
export async function aThreadedStore(): Promise<Store> {
  const { folder, remove } = aStoreFolder();
  const opened = await createStore({ folder, key: aDatabaseKey, log: createFakeLog() });
  if (!opened.ok) throw new Error(opened.failure.kind);
  const store = opened.value;
  onTestFinished(async () => {
    await store.close();
    remove();
  });
  return store;
}
