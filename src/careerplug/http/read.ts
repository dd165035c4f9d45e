import type { Failure } from '../../shared/domain/failure.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import { failed, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Page } from '../client.ts';
import { rowsOf } from '../wire/rows.ts';
import { textOf } from '../wire/text.ts';
import type { Api, ApiOutcome } from './api.ts';
import { failureOfAnswer } from './classify.ts';
import { isRecord, readJson } from './json-body.ts';
import { isLastPage, readPagingHeaders } from './paging.ts';
import type { HttpAnswer } from './transport.ts';

const readTimeoutMs = 30_000;

export type ListQuery = {
  readonly page: number;
  readonly perPage: number;
  readonly filters?: readonly (readonly [string, string])[];
};

/** Reads one record. */
export async function readOne<T>(
  api: Api,
  path: string,
  translate: (row: unknown) => T | null,
): Promise<Result<T>> {
  const body = jsonOf(await api.ask({ method: 'GET', path, timeoutMs: readTimeoutMs }));
  if (!body.ok) return body;
  const value = translate(body.value.json);
  return value === null ? failed(wrongShape(body.value.answer, 'no record with an id')) : ok(value);
}

/** Reads one page after another of one kind of list. */
export function createListReader<T>(
  api: Api,
  path: string,
  translate: (row: unknown) => T | null,
): (query: ListQuery) => Promise<Result<Page<T>>> {
  let before: { readonly list: string; readonly page: number; readonly ids: string } | null = null;

  return async ({ page, perPage, filters = [] }) => {
    const query = [['page', String(page)], ['per_page', String(perPage)], ...filters] as const;
    const body = jsonOf(await api.ask({ method: 'GET', path, query, timeoutMs: readTimeoutMs }));
    if (!body.ok) return body;
    const rows = rowsOf(body.value.json);
    if (rows === null) return failed(wrongShape(body.value.answer, 'no list'));

    const list = JSON.stringify([perPage, filters]);
    const ids = JSON.stringify(rows.map((row) => (isRecord(row) ? textOf(row['id']) : '')));
    const repeatsPageBefore = before?.list === list && before.page === page - 1 && before.ids === ids;
    before = { list, page, ids };
    const headers = readPagingHeaders(body.value.answer.headers);
    const items = rows.map(translate).filter((item): item is NonNullable<typeof item> => item !== null);
    return ok({
      items,
      unreadableCount: rows.length - items.length,
      receivedCount: rows.length,
      serverTime: serverTimeOf(body.value.answer),
      totalCount: headers.total,
      isLast:
        !Array.isArray(body.value.json) ||
        isLastPage({ number: page, receivedCount: rows.length, headers, repeatsPageBefore }),
    });
  };
}

/** The body of a success; everything else as the failure it is. A body that is not JSON is never data. */
function jsonOf(outcome: ApiOutcome): Result<{ readonly json: unknown; readonly answer: HttpAnswer }> {
  switch (outcome.kind) {
    case 'not-done':
    case 'signed-out':
    case 'lost':
      return failed(outcome.failure);
    case 'throttled':
      return failed({ kind: 'throttled', retryAt: outcome.retryAt });
    case 'answered': {
      const { answer } = outcome;
      const failure = failureOfAnswer(answer);
      if (failure !== null) return failed(failure);
      const body = readJson(answer);
      if (body.isJson) return ok({ json: body.value, answer });
      return failed({ kind: 'unexpected-answer', reason: 'not-json', status: answer.status });
    }
    default:
      return assertNever(outcome);
  }
}

/** From the `Date` header, whole seconds. */
function serverTimeOf(answer: HttpAnswer): number | null {
  const at = Date.parse(answer.headers['date'] ?? '');
  return Number.isNaN(at) ? null : at;
}

function wrongShape(answer: HttpAnswer, detail: string): Failure {
  return { kind: 'unexpected-answer', reason: 'wrong-shape', status: answer.status, detail };
}
