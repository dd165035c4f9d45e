import type { Context } from 'hono';
import type { Service } from '../service.ts';
import type { QueryReader } from './query.ts';

export type PageWish = { readonly page: number; readonly perPage: number };

/** Too large a wish is cut down without a word, in the headers too. */
export function readPage(read: QueryReader, { behaviour, scenarios }: Service): PageWish {
  const page = Math.max(1, read.integer('page') ?? 1);
  const wished = read.integer('per_page') ?? behaviour.perPage;
  const limit = scenarios.current().clampPerPage ?? behaviour.maxPerPage;
  return { page, perPage: Math.max(1, Math.min(wished, limit)) };
}

export function slice<T>(items: readonly T[], { page, perPage }: PageWish): readonly T[] {
  return items.slice((page - 1) * perPage, page * perPage);
}

/** `Total`, `Per-Page` and, when there is more than one page, `Link`: with the token echoed and `http:`. */
export function pageHeaders(c: Context, total: number, { page, perPage }: PageWish, isShown: boolean): void {
  if (!isShown) return;
  c.header('Total', String(total));
  c.header('Per-Page', String(perPage));
  const last = Math.max(1, Math.ceil(total / perPage));
  const link = (rel: string, number: number): string => {
    const url = new URL(c.req.url);
    url.protocol = 'http:';
    url.searchParams.set('page', String(number));
    return `<${url.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link('first', 1), link('prev', Math.min(page - 1, last))] : []),
    ...(page < last ? [link('last', last), link('next', page + 1)] : []),
  ];
  if (links.length > 0) c.header('Link', links.join(', '));
}
