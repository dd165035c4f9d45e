import { readFileSync } from 'node:fs';
import { z } from 'zod';

// Every package that is installed, bundled or not, must be under a licence that lets Hiredesk be given away
// and sold. Read from the lock file, so it needs no network and no installed tree.

const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional(), link: z.boolean().optional() })),
});

/** An SPDX expression is fine when every part that must be met is; of alternatives one is enough. */
function isPermissive(expression: string): boolean {
  const bare = expression.replaceAll(/[()]/gu, ' ').trim();
  return bare
    .split(/\s+AND\s+/u)
    .every((part) => part.split(/\s+OR\s+/u).some((licence) => permissive.has(licence.trim())));
}

function main(): void {
  const lock = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const refused = Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .filter(([, entry]) => entry.link !== true)
    .filter(([, entry]) => entry.license === undefined || !isPermissive(entry.license))
    .map(
      ([path, entry]) => `${path.replace(/^.*node_modules\//u, '')}: ${entry.license ?? 'no licence named'}`,
    );
  if (refused.length > 0) {
    console.error(`Licences that need a look (scripts/licences.ts):\n  ${refused.join('\n  ')}`);
    process.exitCode = 1;
  }
}

main();
