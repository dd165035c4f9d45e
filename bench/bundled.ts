import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');

/** As main and its threads ship, and as programs that use `import.meta` and wait at their top need it. */
const outputOf = {
  cjs: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
  es: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
} as const;

/**
 * Programs bundled as they ship: from source, much of what is measured would be Node reading TypeScript. `programs`:
 * their paths from the project's root, by their names below the folder that is answered.
 */
export async function bundle(
  name: string,
  programs: Readonly<Record<string, string>>,
  external: readonly string[],
  format: keyof typeof outputOf,
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
        output: outputOf[format],
      },
    },
  });
  return outDir;
}
