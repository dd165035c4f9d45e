import { join } from 'node:path';
import { build } from 'vite';

export const root = join(import.meta.dirname, '..');

/**
 * Programs bundled as they ship: from source, much of what is measured would be Node reading TypeScript. `programs`:
 * their paths from the project's root, by their names below the folder that is answered.
 */
export async function bundle(
  name: string,
  programs: Readonly<Record<string, string>>,
  external: readonly string[],
): Promise<string> {
  const outDir = join(root, 'out', 'bench', name);
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
        external: [...external],
        input: Object.fromEntries(Object.entries(programs).map(([to, from]) => [to, join(root, from)])),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  return outDir;
}
