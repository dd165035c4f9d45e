import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { createStore } from '../src/main/store/create-store.ts';
import { bundle } from './bundled.ts';

/** The store with its threads' program beside it, and a program that opens it once. */
export async function bundleStore(): Promise<{
  readonly create: typeof createStore;
  readonly openingPath: string;
}> {
  const folder = await bundle(
    'store',
    {
      'create-store': 'src/main/store/create-store.ts',
      'store-worker': 'src/main/store/worker/store-worker.ts',
      'open-store': 'bench/children/open-store.ts',
    },
    ['better-sqlite3-multiple-ciphers'],
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what has just been built from that very file
  const built = (await import(pathToFileURL(join(folder, 'create-store.js')).href)) as {
    createStore: typeof createStore;
  };
  return { create: built.createStore, openingPath: join(folder, 'open-store.js') };
}
