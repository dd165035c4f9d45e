import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { createStore } from '../src/main/store/create-store.ts';
import { bundle, root } from './bundled.ts';

/** The store, its threads' program as the built app has it, and a program that opens the store once. */
export async function bundleStore(): Promise<{
  readonly create: typeof createStore;
  readonly openingPath: string;
}> {
  const folder = await bundle(
    'store',
    {
      'create-store': 'src/main/store/create-store.ts',
      'open-store': 'bench/children/open-store.ts',
    },
    [],
  );
  for (const name of ['store-worker.js', 'chunks']) {
    cpSync(join(root, 'out', 'main', name), join(folder, name), { recursive: true });
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what has just been built from that very file
  const built = (await import(pathToFileURL(join(folder, 'create-store.js')).href)) as {
    createStore: typeof createStore;
  };
  return { create: built.createStore, openingPath: join(folder, 'open-store.js') };
}
