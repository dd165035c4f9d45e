import { defineConfig } from 'vitest/config';
import { shareCompileCache } from './scripts/compile-cache.ts';

shareCompileCache();

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts', 'build/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // A process for each file would read the libraries 150 times; no test replaces a module.
    isolate: false,
  },
});
