import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { createStore } from '../src/main/store/create-store.ts';

const root = join(import.meta.dirname, '..');

/** The store and its threads' program bundled as they ship: from source, most of an opening would be reading files. */
export async function bundleStore(): Promise<typeof createStore> {
  const outDir = join(root, 'out', 'bench');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        external: ['better-sqlite3-multiple-ciphers'],
        input: {
          'create-store': join(root, 'src/main/store/create-store.ts'),
          'store-worker': join(root, 'src/main/store/worker/store-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what has just been built from that very file
  const built = (await import(pathToFileURL(join(outDir, 'create-store.js')).href)) as {
    createStore: typeof createStore;
  };
  return built.createStore;
}
