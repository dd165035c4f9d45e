import { statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { amountClaim, ms, type Claim } from '../claims.ts';
import type { Company } from '../company/company.ts';
import { aFolder } from '../folders.ts';
import { byTime, quantile } from '../measure.ts';
import { runProgram } from '../run-program.ts';

const program = join(import.meta.dirname, '..', 'children', 'json-cache.ts');
const loadedSchema = z.object({ load: z.number(), write: z.number(), rss: z.number() });
const openedSchema = z.object({
  open: z.number(),
  filter: z.number(),
  search: z.array(z.number()),
  rss: z.number(),
});

/** The same load, open, filter and search in the usual way: all fetched pages in one JSON file. */
export async function measureJsonCache(company: Company, note: (text: string) => void): Promise<Claim[]> {
  const path = join(aFolder(), 'cache.json');
  note('the usual way: one JSON file');
  // Once for the company to remember its answers, as it does of those that the app asks for.
  await run(['load', path, company.apiOrigin, company.token]);
  const loaded = loadedSchema.parse(await run(['load', path, company.apiOrigin, company.token]));
  const opened = openedSchema.parse(await run(['open', path]));
  const search = byTime(opened.search);
  const size = statSync(path).size / 2 ** 20;
  const claim = (what: string, measured: string, beside: string): Claim => ({
    what: `usual way (one JSON file): ${what}`,
    measured,
    beside,
    promised: '',
    isKept: null,
  });
  return [
    claim(
      'first load',
      ms(loaded.load),
      `unencrypted; ${size.toFixed(0)} MB, written whole: ${ms(loaded.write)} each time`,
    ),
    claim('open, first page', ms(opened.open), 'nothing else happens meanwhile'),
    claim('a filter', ms(opened.filter), 'on the thread that draws'),
    claim(
      'a key in the search field',
      `${ms(quantile(search, 0.5))}, longest ${ms(search.at(-1) ?? 0)}`,
      'on the thread that draws; not ranked, accents not ignored',
    ),
    amountClaim({
      what: 'usual way (one JSON file): memory after opening',
      ours: opened.rss,
      unit: 'MB',
      limit: null,
      beside: `${loaded.rss.toFixed(0)} MB after loading`,
    }),
  ];
}

// As much as an Electron process has.
const run = (args: readonly string[]): Promise<unknown> =>
  runProgram(program, args, ['--max-old-space-size=4096']);
