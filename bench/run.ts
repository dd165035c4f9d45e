import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../e2e/electron-double/desktop/browser-launch.ts';
import { buildApp } from '../scripts/build.ts';
import { ensureChromium } from '../scripts/chromium.ts';
import { bundleStore } from './bundled-store.ts';
import { measureApp } from './app/app.ts';
import { toMarkdown, type Claim } from './claims.ts';
import { startCompany } from './company/company.ts';
import { measureFirstSync } from './first-sync.ts';
import { measureInstalled } from './installed.ts';
import { measureJsonCache } from './json-cache/json-cache.ts';
import { measureStore } from './store.ts';

// npm run bench [-- --applicants 5000 --jobs 250 --only store]: what the README says of speed, measured. Machines
// and runs differ: read the ratios, both sides of which were measured in the same run.
const { values } = parseArgs({
  options: {
    applicants: { type: 'string', default: '100000' },
    jobs: { type: 'string', default: '5000' },
    /** First syncs, each beside one by hand. */
    syncs: { type: 'string', default: '1' },
    /** Windows and searches in the store. */
    rounds: { type: 'string', default: '600' },
    /** Starts of the app, and openings of the store. */
    starts: { type: 'string', default: '7' },
    /** Keys typed while everything is being written. */
    keys: { type: 'string', default: '60' },
    only: { type: 'string', multiple: true, default: ['store', 'app', 'json', 'installed'] },
  },
});
const numberOf = (name: 'applicants' | 'jobs' | 'syncs' | 'rounds' | 'starts' | 'keys'): number =>
  Number(values[name]);
const startedAt = Date.now();
const note = (text: string): void => {
  console.error(`${((Date.now() - startedAt) / 1000).toFixed(0).padStart(4)} s  ${text}`);
};
const isWanted = (part: string): boolean => values.only.includes(part);

const claims: Claim[] = [];
if (['store', 'app', 'installed'].some(isWanted)) buildApp();
const company = await startCompany({ applicants: numberOf('applicants'), jobs: numberOf('jobs') });
note('the sample company is there');
if (isWanted('store')) {
  const { create, openingPath } = await bundleStore();
  const { claims: syncClaims, filled } = await measureFirstSync(company, create, numberOf('syncs'), note);
  note('reading the store');
  claims.push(
    ...(await measureStore(filled, create, {
      openingPath,
      rounds: numberOf('rounds'),
      opens: numberOf('starts'),
    })),
    ...syncClaims,
  );
}
if (isWanted('app')) {
  await ensureChromium({ headless: true }, console.error);
  claims.push(...(await measureApp(company, { starts: numberOf('starts'), keys: numberOf('keys') }, note)));
}
if (isWanted('installed')) {
  await ensureChromium({ headless: true }, console.error);
  note('packing, and first starts');
  const browser = await launchChromium({ headless: true });
  claims.push(...(await measureInstalled(browser, numberOf('starts'))));
  await browser.close();
}
if (isWanted('json')) claims.push(...(await measureJsonCache(company, note)));
await company.close();

// Absolute times mean little while others compute on the same cores; ratios suffer less.
const [load = 0] = loadavg();
if (load > availableParallelism() * 1.5)
  note(`THE MACHINE WAS BUSY (load ${load.toFixed(1)}): measure again`);
const machine = `${cpus()[0]?.model.trim() ?? 'unknown'}, ${String(availableParallelism())} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}, load ${load.toFixed(1)}`;
const table = `${toMarkdown(claims)}\n\n${machine}; ${company.applicants.toLocaleString('en')} applicants, ${company.jobs.toLocaleString('en')} jobs.`;
const results = join(import.meta.dirname, '..', 'bench-results');
mkdirSync(results, { recursive: true });
const name = new Date(startedAt).toISOString().slice(0, 19).replaceAll(':', '-');
writeFileSync(join(results, `${name}.md`), `${table}\n`);
writeFileSync(join(results, `${name}.json`), JSON.stringify({ machine, options: values, claims }, null, 2));
console.log(`\n${table}\n`);
note(`written to bench-results/${name}.md`);
