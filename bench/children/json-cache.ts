import { readFileSync, writeFileSync } from 'node:fs';

// The way apps of this kind are usually built: every page that was fetched lies in a query cache, and the cache in
// one JSON file, written whole; it is read whole at the start, and filtered and searched in memory. In a process of
// its own, so that its memory can be weighed. Written once at the end, which is kinder than the usual once a second.
const [step = '', path = '', apiOrigin = '', token = ''] = process.argv.slice(2);
type Applicant = {
  readonly id: number;
  readonly app: {
    readonly firstname: string | null;
    readonly lastname: string | null;
    readonly email: string | null;
  };
  readonly hiring_status: string;
  readonly applied_at: string;
};
type Cache = {
  readonly queries: { readonly key: readonly unknown[]; readonly data: readonly Applicant[] }[];
};

const report: Record<string, number | readonly number[]> = {};
const timed = <T>(name: string, work: () => T): T => {
  const startedAt = performance.now();
  const result = work();
  report[name] = performance.now() - startedAt;
  return result;
};

if (step === 'load') {
  const startedAt = performance.now();
  const cache: Cache = { queries: [] };
  for (let page = 1; ; page += 1) {
    const response = await fetch(`${apiOrigin}/apps?page=${String(page)}&per_page=100`, {
      headers: { authorization: `Bearer ${token}` },
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as is usual in such apps
    const data = (await response.json()) as readonly Applicant[];
    if (data.length === 0) break;
    cache.queries.push({ key: ['applicants', page], data });
  }
  timed('write', () => writeFileSync(path, JSON.stringify(cache)));
  report['load'] = performance.now() - startedAt;
} else {
  const everybody = timed('open', () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as is usual in such apps
    const cache = JSON.parse(readFileSync(path, 'utf8')) as Cache;
    return cache.queries
      .flatMap((query) => query.data)
      .sort((one, other) => Date.parse(other.applied_at) - Date.parse(one.applied_at));
  });
  timed('filter', () => everybody.filter((one) => one.hiring_status === 'in_process').slice(0, 100));
  report['search'] = ['m', 'ma', 'mar', 'mari', 'maria', 'jos', 'wang', 'lee'].map((typed) => {
    const startedAt = performance.now();
    everybody
      .filter(({ app }) =>
        `${app.firstname ?? ''} ${app.lastname ?? ''} ${app.email ?? ''}`.toLowerCase().includes(typed),
      )
      .slice(0, 100);
    return performance.now() - startedAt;
  });
}
report['rss'] = process.memoryUsage().rss / 2 ** 20;
process.send?.(report);
process.disconnect();
