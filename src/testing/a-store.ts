import { onTestFinished } from 'vitest';
import { aStoreFolder, openStoreInOneThread } from './store-in-one-thread.ts';

/** A store of this test's own, gone when it has finished. */
export function aStore(now?: number, clock?: () => number) {
  const { folder, remove } = aStoreFolder();
  const store = openStoreInOneThread(folder, now, clock);
  onTestFinished(() => {
    store.close();
    remove();
  });
  return { ...store, folder };
}
