import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Configuration } from 'electron-builder';
import { afterPack } from './after-pack.ts';
import { configuration } from './electron-builder.ts';
import { updateSource } from './update-source.ts';

const root = join(import.meta.dirname, '..');

/**
 * Packages what lies in `out/` for this system into `output` and gives the files made. Without a certificate in the
 * environment (CSC_LINK, WIN_CSC_LINK) it is unsigned; macOS then gets the signature without a name that its
 * processors demand.
 */
export async function packageApp(options: {
  /** The app as it will lie on the disk, without installers around it. */
  readonly isUnpackedOnly: boolean;
  /** Instead of this system. Unpacked only: the tools that make its installers run elsewhere. */
  readonly isForWindows?: boolean;
  /** Electron's files, unpacked; fetched where null. */
  readonly electronDist: string | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly output: string;
}): Promise<readonly string[]> {
  const updates = updateSource(options.environment);
  const updatesFile = join(root, 'out', 'updates.json');
  await (updates === null
    ? rm(updatesFile, { force: true })
    : writeFile(updatesFile, JSON.stringify(updates)));
  const config: Configuration = {
    ...configuration,
    ...signing(options.environment),
    ...(options.electronDist === null ? {} : { electronDist: options.electronDist }),
    directories: { ...configuration.directories, output: options.output },
    afterPack,
    // Makes the lists of what is new, and on Windows notes who must have signed it.
    publish: updates === null ? null : { provider: 'generic', url: updates.addresses.stable },
  };
  const windows = { win: ['dir'], x64: true, arm64: true };
  const system = options.isUnpackedOnly ? { dir: true } : {};
  return build({
    projectDir: root,
    config,
    publish: 'never',
    ...(options.isForWindows === true ? windows : system),
  });
}

function signing(environment: Readonly<Record<string, string | undefined>>): Configuration {
  if ((environment['CSC_LINK'] ?? '') !== '') return {};
  // A signature without a name has no team, and the hardened runtime would then refuse the engine.
  return { mac: { ...configuration.mac, identity: '-', hardenedRuntime: false, notarize: false } };
}
