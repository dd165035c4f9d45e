import { join } from 'node:path';
import { flipFuses, FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { AfterPackContext } from 'electron-builder';
import { fuseConfig, fuses } from './fuses.ts';

/** The names of the fuses, typed. */
const known = Object.keys(fuses).filter((name): name is keyof typeof fuses => name in fuses);

/** electron-builder's step between packing and signing: sets the fuses, and believes them only when read back. */
export async function afterPack(context: AfterPackContext): Promise<void> {
  const executable = executableIn(context);
  await flipFuses(executable, fuseConfig);
  await checkFuses(executable);
}

/** Throws unless the executable (or the .app) has every fuse as decided. Also for a finished package. */
export async function checkFuses(executable: string): Promise<void> {
  const wire = await getCurrentFuseWire(executable);
  const wrong = known
    .filter((name) => wire[FuseV1Options[name]] !== (fuses[name].isOn ? FuseState.ENABLE : FuseState.DISABLE))
    .join(', ');
  if (wrong !== '') throw new Error(`Fuses that are not as decided in ${executable}: ${wrong}`);
}

function executableIn({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const name = packager.appInfo.productFilename;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${name}.app`);
  if (electronPlatformName === 'win32') return join(appOutDir, `${name}.exe`);
  return join(appOutDir, packager.config.linux?.executableName ?? name);
}
