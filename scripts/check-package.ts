import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFuses } from '../build/after-pack.ts';

// `npm run check:package`: what only a finished package can show. Its fuses are read from the executable; then it is
// started with --self-check, which loads the engine from beside the archive and asks this computer's key store.
const places = {
  linux: { folder: 'linux-unpacked', app: 'hiredesk', start: 'hiredesk', resources: 'resources' },
  win32: { folder: 'win-unpacked', app: 'Hiredesk.exe', start: 'Hiredesk.exe', resources: 'resources' },
  darwin: {
    folder: 'mac-universal',
    app: 'Hiredesk.app',
    start: 'Hiredesk.app/Contents/MacOS/Hiredesk',
    resources: 'Hiredesk.app/Contents/Resources',
  },
} as const;

const place = places[process.platform as keyof typeof places];
const folder = join('dist', place.folder);
await checkFuses(join(folder, place.app));
console.log('The fuses are as decided.');

const checked = spawnSync(join(folder, place.start), ['--self-check'], {
  encoding: 'utf8',
  timeout: 120_000,
});
console.log(checked.stdout, checked.stderr);
if (checked.status !== 0) throw new Error(`The packaged app ended with ${String(checked.status)}`);

const archive = join(folder, place.resources, 'app.asar');
if (!existsSync(archive)) throw new Error(`There is no ${archive}`);
// For the steps that come after: the specs run out of this archive.
const steps = process.env['GITHUB_ENV'];
if (steps !== undefined) await appendFile(steps, `HIREDESK_MAIN=${join(process.cwd(), archive)}\n`);
