import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { aboutPlugin } from './build/about.ts';
import { sharedChunks } from './build/chunks.ts';
import { createInventory } from './build/inventory.ts';
import { reactCompiler } from './build/react-compiler.ts';

// Everything is bundled, the database engine's own code with it; its compiled file is found where it was installed
// (compiled-engine.ts), which packaging leaves outside the archive.
const inventory = createInventory();

export default defineConfig({
  main: {
    plugins: [inventory.plugin()],
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { main: 'src/main/main.ts', 'store-worker': 'src/main/store/worker/store-worker.ts' },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [inventory.plugin()],
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        // A sandboxed preload must be one CommonJS file.
        input: { preload: 'src/preload/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), reactCompiler(), inventory.plugin(), aboutPlugin(import.meta.dirname, inventory)],
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      rollupOptions: {
        input: 'src/renderer/index.html',
        // It would tell at every build that React's compiler takes most of the time.
        checks: { pluginTimings: false },
        output: { codeSplitting: { groups: sharedChunks() } },
      },
      modulePreload: { polyfill: false },
      // A third of the text to read at every start; the log's stacks keep the names of our functions.
      minify: 'oxc',
      // Read from the disk, not from a network.
      chunkSizeWarningLimit: 2000,
    },
  },
});
