import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';

/** A package of which code is in what people install. */
export type ShippedPackage = {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  readonly homepage: string | null;
  readonly folder: string;
};

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  homepage: z.string().optional().catch(undefined),
});

/** Notes which packages the bundler really took code from; what is installed beside them only builds and proves. */
export function createInventory(): {
  readonly plugin: () => Plugin;
  /** Folders of packages, each once. */
  readonly folders: () => readonly string[];
} {
  const folders = new Set<string>();
  return {
    folders: () => [...folders],
    plugin: () => ({
      name: 'hiredesk-inventory',
      generateBundle: (_options, bundle) => {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          for (const id of output.moduleIds) {
            const folder = packageFolderOf(id);
            if (folder !== null) folders.add(folder);
          }
        }
      },
    }),
  };
}

/** The folder of the package that a module belongs to; null for our own. */
function packageFolderOf(moduleId: string): string | null {
  const path = moduleId.replace(/^\0+/u, '').replace(/[?#].*$/u, '');
  const found = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path.replaceAll('\\', '/'));
  return found && existsSync(join(found[0], 'package.json')) ? found[0] : null;
}

export async function readPackage(folder: string): Promise<ShippedPackage> {
  const parsed = packageSchema.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
  const { name, version, license, homepage } = parsed;
  return { name, version, licence: license, homepage: homepage ?? null, folder };
}

/** The package that `entry`, a file, lies in. */
export const folderOf = (entry: string): string => packageFolderOf(entry) ?? dirname(entry);
