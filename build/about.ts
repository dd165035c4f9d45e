import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { folderOf, readPackage, type createInventory, type ShippedPackage } from './inventory.ts';
import { sbomOf } from './sbom.ts';

/** In every package people install, though no bundler takes them: the engine outside, and Electron around. */
const besideTheBundles = ['better-sqlite3-multiple-ciphers', 'electron'];

/**
 * When the last bundle is built: writes what all of them hold into `out/about`. `licences.json` is for the help
 * screen, the other two lie beside the installed app: licences to read, and a bill of materials.
 */
export function aboutPlugin(root: string, inventory: ReturnType<typeof createInventory>): Plugin {
  return {
    name: 'hiredesk-about',
    closeBundle: async () => {
      await writeAbout(root, inventory.folders());
    },
  };
}

async function writeAbout(root: string, bundled: readonly string[]): Promise<void> {
  const folder = join(root, 'out', 'about');
  const beside = besideTheBundles.map((name) => folderOf(join(root, 'node_modules', name, 'package.json')));
  const read = await Promise.all([...new Set([...bundled, ...beside])].map(readPackage));
  const packages = read.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const app = { ...(await readPackage(root)), homepage: null };
  const licences = await Promise.all(
    packages.map(async (one) => ({
      name: one.name,
      version: one.version,
      licence: one.licence,
      text: await licenceText(one),
    })),
  );
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'licences.json'), JSON.stringify(licences)),
    writeFile(join(folder, 'third-party-licences.txt'), asText(licences)),
    writeFile(join(folder, 'sbom.cdx.json'), sbomOf(app, packages)),
  ]);
}

/** The package's own words, its notice included where it has one. */
async function licenceText({ folder, licence }: ShippedPackage): Promise<string> {
  const names = (await readdir(folder)).filter((name) => /^(?:licen[cs]e|copying|notice|ofl)/iu.test(name));
  const texts = await Promise.all(names.toSorted().map(async (name) => readFile(join(folder, name), 'utf8')));
  return texts.length === 0 ? `${licence}; the package carries no text of it.` : texts.join('\n\n').trim();
}

function asText(
  licences: readonly { name: string; version: string; licence: string; text: string }[],
): string {
  const rule = '='.repeat(100);
  return licences
    .map(({ name, version, licence, text }) => `${rule}\n${name} ${version} (${licence})\n\n${text}\n`)
    .join('\n');
}
