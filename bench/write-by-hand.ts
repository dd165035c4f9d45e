import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { migrate } from '../src/main/store/database/migrate.ts';
import { openDatabase, type Database } from '../src/main/store/database/open-database.ts';
import { mirrorMigrations } from '../src/main/store/migrations/mirror/migrations.ts';
import { isRecord } from '../src/careerplug/http/json-body.ts';
import type { Company } from './company/company.ts';

/**
 * The floor of a first sync, as one would write it by hand in an afternoon: fetch a page, parse it, insert its
 * records as they are into the very tables, indexes and search index of our mirror, a page a transaction. Nothing
 * is checked, translated, folded, hashed, compared or remembered, and it could not go on after a crash.
 */
export async function writeByHand(input: {
  readonly folder: string;
  readonly company: Company;
  readonly urls: readonly string[];
}): Promise<void> {
  const opened = openDatabase({
    path: join(input.folder, 'by-hand.db'),
    key: randomBytes(32).toString('hex'),
    synchronous: 'NORMAL',
    access: 'writer',
    cacheKib: 32_768,
  });
  if (!opened.ok) throw new Error('the database did not open');
  const database = opened.value;
  migrate(database, mirrorMigrations, null);
  const insertApplicants = applicantInserter(database);
  const insertJobs = jobInserter(database);
  const headers = { authorization: `Bearer ${input.company.token}` };
  for (const url of input.urls) {
    const response = await fetch(`${input.company.apiOrigin}${url}`, { headers });
    const records: unknown = await response.json();
    const rows = (Array.isArray(records) ? records : [records]).filter(isRecord);
    if (url.startsWith('/apps')) insertApplicants(rows);
    else insertJobs(rows);
  }
  database.close();
}

type Row = Readonly<Record<string, unknown>>;
type Values = Readonly<Record<string, string | number | null>>;

function applicantInserter(database: Database): (rows: readonly Row[]) => void {
  const list = inserter(database, 'applicant_list', 'id');
  const document = inserter(database, 'applicant_document', 'id');
  const contact = inserter(database, 'applicant_contact', 'id');
  const search = inserter(database, 'applicant_search', 'rowid');
  const insertAll = database.transaction((rows: readonly Row[]) => {
    const inserted: (readonly [id: number, row: Row])[] = [];
    // By rising id, and the search index apart: what makes our own writes quick, the floor has too.
    for (const row of rows.toSorted((one, other) => Number(one['id']) - Number(other['id']))) {
      const id = Number(row['id']);
      const { app, job, location, step } = partsOf(row);
      const wasNew = list(id, {
        name: `${text(app['firstname'])} ${text(app['lastname'])}`,
        sort_name: `${text(app['lastname'])} ${text(app['firstname'])}`.toLowerCase(),
        job_id: Number(job['id'] ?? 0),
        job_name: text(job['name']),
        location_id: text(location['id']),
        location_name: text(location['name']),
        status: text(row['hiring_status']),
        step_name: text(step['name']),
        source_name: text(row['source_name']),
        applied_at: time(row['applied_at']),
        last_acted_on_at: time(row['last_acted_on_at']),
      });
      // The windows of a reading overlap: whoever was there already is left as they are.
      if (!wasNew) continue;
      document(id, { document: JSON.stringify(row) });
      contact(id, { phone_key: text(app['phone']), email_key: text(app['email']) });
      inserted.push([id, row]);
    }
    for (const [id, row] of inserted) {
      const { app, job, location } = partsOf(row);
      search(id, {
        name: `${text(app['firstname'])} ${text(app['lastname'])}`,
        email: text(app['email']),
        phone: text(app['phone']),
        city: text(app['city']),
        title: text(app['recent_title']),
        employer: text(app['recent_employer']),
        facets: `s${text(row['hiring_status'])} j${text(job['id'])} l${text(location['id'])}`,
      });
    }
  });
  return (rows) => insertAll.immediate(rows);
}

function jobInserter(database: Database): (rows: readonly Row[]) => void {
  const insert = inserter(database, 'job', 'id');
  const insertAll = database.transaction((rows: readonly Row[]) => {
    for (const row of rows) {
      const named = (key: string): Row => part(row[key]);
      insert(Number(row['id']), {
        is_listed: 1,
        name: text(row['name']),
        sort_name: text(row['name']).toLowerCase(),
        search_text: text(row['name']).toLowerCase(),
        status: text(row['status']),
        location_id: text(named('location')['id']),
        location_name: text(named('location')['name']),
        city: text(row['city']),
        state: text(row['state']),
        department_name: text(named('department')['name']),
        employment_name: text(named('employment')['name']),
        account_name: text(named('account')['name']),
        created_at: time(row['created_at']),
        document: JSON.stringify(row),
      });
    }
  });
  return (rows) => insertAll.immediate(rows);
}

/** Inserts by column, what isn't given being empty; answers false for an id that was there already. */
function inserter(
  database: Database,
  table: string,
  idColumn: 'id' | 'rowid',
): (id: number, values: Values) => boolean {
  const columns = database
    .prepare<[string], { name: string; type: string; notnull: number }>(
      `select name, type, "notnull" from pragma_table_info(?) where name <> 'id'`,
    )
    .all(table);
  const names = columns.map(({ name }) => name);
  const insert = database.prepare(
    `insert or ignore into ${table} (${[idColumn, ...names].join(', ')})
     values (?, ${names.map(() => '?').join(', ')})`,
  );
  const empty = columns.map(({ type, notnull }) => (type !== 'INTEGER' ? '' : notnull === 1 ? 0 : null));
  return (id, values) =>
    insert.run(id, ...names.map((name, at) => values[name] ?? empty[at] ?? null)).changes > 0;
}

function partsOf(row: Row): { app: Row; job: Row; location: Row; step: Row } {
  return {
    app: part(row['app']),
    job: part(row['job']),
    location: part(row['location']),
    step: part(row['hiring_step']),
  };
}

function part(value: unknown): Row {
  return isRecord(value) ? value : {};
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function time(value: unknown): number | null {
  return typeof value === 'string' ? Date.parse(value) : null;
}
