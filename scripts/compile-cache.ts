import { join } from 'node:path';

/**
 * Hundreds of processes and threads of the tests read the same TypeScript: what Node made of it is kept for the
 * next. To be called before the first of them is started; whoever has chosen a place keeps it.
 */
export function shareCompileCache(): void {
  process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '..', 'node_modules', '.cache', 'node');
}
