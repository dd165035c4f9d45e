import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds the bundles into `out/`, as `npm run build` does. Throws when that fails. */
export function buildApp(): void {
  const root = join(import.meta.dirname, '..');
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const built = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('The bundles could not be built.');
}
