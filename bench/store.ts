import { join } from 'node:path';
import { everyone } from '../src/shared/domain/applicant.ts';
import { openDatabase } from '../src/main/store/database/open-database.ts';
import { sample, type Figure } from './measure.ts';
import type { FilledStore } from './sync.ts';

const windowRows = 100;
// What people type, growing with each key; accents and telephone numbers included.
const typed = [
  'm',
  'ma',
  'mar',
  'mari',
  'maria',
  'maria g',
  '512',
  '5125',
  'line',
  'line c',
  'josé',
  'o',
  'ob',
];

/** Reading for the screen through the store's thread, against the plain query on a connection of its own. */
export async function measureStore(filled: FilledStore, rounds: number): Promise<Figure[]> {
  const { store } = filled;
  const plain = openDatabase({
    path: join(filled.folder, 'mirror.db'),
    key: filled.key,
    synchronous: 'NORMAL',
    access: 'reader',
    cacheKib: 16_384,
  });
  if (!plain.ok) throw new Error('the mirror did not open');
  const database = plain.value;
  const all = database.prepare<[], number>('select id from applicant_list order by applied_at desc, id desc');
  const total = all.all().length;
  const startOf = (round: number): number => (round * 7919) % Math.max(1, total - windowRows);
  const list = (query: typeof everyone, start: number): Promise<unknown> =>
    store.applicants.list(query, start, windowRows);

  const offset = database.prepare<[number, number]>(
    'select * from applicant_list order by applied_at desc, id desc limit ? offset ?',
  );
  const search = database.prepare<[string, number]>(
    'select l.* from applicant_search s join applicant_list l on l.id = s.rowid where applicant_search match ? limit ?',
  );
  const term = (round: number): string => typed[round % typed.length] ?? '';
  const expression = (text: string): string =>
    text
      .split(' ')
      .map((word) => `"${word}"*`)
      .join(' ');

  const windows: Figure = {
    what: `a ${windowRows}-row window anywhere in ${total.toLocaleString('en')}`,
    floor: 'the plain SQLite query (`limit … offset …`), no thread between',
    ours: await sample(rounds, (round) => list(everyone, startOf(round))),
    theirs: await sample(rounds, (round) => offset.all(windowRows, startOf(round))),
  };
  const searches: Figure = {
    what: 'a key pressed in the search field, ranked, counted, first window',
    floor: 'the plain full-text query, first rows, unranked',
    ours: await sample(rounds, (round) => list({ ...everyone, search: term(round) }, 0)),
    theirs: await sample(rounds, (round) => search.all(expression(term(round)), windowRows)),
  };
  database.close();

  return [windows, searches];
}
