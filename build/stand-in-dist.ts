import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseState } from '@electron/fuses';

const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/**
 * A folder that looks to electron-builder like Electron's own for Linux, where that can't be had: so the archive, the
 * files around it and the fuses are really made. Nothing of it can be started.
 */
export async function makeStandInDist(folder: string, fuseCount: number): Promise<void> {
  await mkdir(join(folder, 'resources'), { recursive: true });
  await mkdir(join(folder, 'locales'), { recursive: true });
  const fuses = Buffer.from([1, fuseCount, ...Array.from({ length: fuseCount }, () => FuseState.ENABLE)]);
  const executable = join(folder, 'electron');
  await writeFile(
    executable,
    Buffer.concat([Buffer.from('stand-in for Electron'), Buffer.from(fuseMark), fuses, Buffer.alloc(64)]),
  );
  await chmod(executable, 0o755);
  await writeFile(join(folder, 'LICENSE'), 'stand-in');
  await writeFile(join(folder, 'LICENSES.chromium.html'), 'stand-in');
  await writeFile(join(folder, 'version'), 'stand-in');
  for (const locale of ['en-US', 'es', 'es-419', 'de'])
    await writeFile(join(folder, 'locales', `${locale}.pak`), '');
}

/** The same for Windows, around any program of it that has a version: electron-builder writes into its resources. */
export async function makeWindowsStandInDist(
  folder: string,
  fuseCount: number,
  program: string,
): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  const fuses = Buffer.from([1, fuseCount, ...Array.from({ length: fuseCount }, () => FuseState.ENABLE)]);
  const wire = Buffer.concat([Buffer.from(fuseMark), fuses]);
  await writeFile(join(folder, 'electron.exe'), Buffer.concat([await readFile(program), wire]));
  await writeFile(join(folder, 'LICENSE'), 'stand-in');
  await writeFile(join(folder, 'locales', 'en-US.pak'), '');
}
