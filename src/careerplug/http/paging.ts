import type { HttpAnswer } from './transport.ts';

/** What a list's headers tell (api-pagination, facts.md). Absent or unreadable values are null. */
export type PagingHeaders = {
  readonly total: number | null;
  readonly perPage: number | null;
  /** Page numbers out of `Link`; its addresses echo the token and are never followed. Null without `Link`. */
  readonly link: { readonly next: number | null; readonly last: number | null } | null;
};

export function readPagingHeaders(headers: HttpAnswer['headers']): PagingHeaders {
  const link = headers['link'];
  return {
    total: count(headers['total']),
    perPage: count(headers['per-page']) === 0 ? null : count(headers['per-page']),
    link:
      link === undefined || link.trim() === ''
        ? null
        : { next: pageOf(link, 'next'), last: pageOf(link, 'last') },
  };
}

/**
 * Whether the list ends with this page. What was asked for proves nothing, a larger `per_page` may have been
 * clamped silently. Only the headers or an empty page end a list; without any header, so does the page before
 * coming once more, because such a server may not know pages at all.
 */
export function isLastPage(page: {
  readonly number: number;
  readonly receivedCount: number;
  readonly headers: PagingHeaders;
  readonly repeatsPageBefore: boolean;
}): boolean {
  const { number, receivedCount, headers } = page;
  if (receivedCount === 0) return true;
  if (headers.link !== null) return headers.link.next === null || headers.link.next <= number;
  // Without the size of the earlier pages the first page is the only one that can be reckoned with.
  const size = headers.perPage ?? (number === 1 ? receivedCount : null);
  if (headers.total !== null && size !== null) return (number - 1) * size + receivedCount >= headers.total;
  return headers.perPage === null ? page.repeatsPageBefore : receivedCount < headers.perPage;
}

function count(text: string | undefined): number | null {
  return text !== undefined && /^\s*\d{1,12}\s*$/u.test(text) ? Number(text) : null;
}

/** The `page` of the address marked with `rel`. */
function pageOf(link: string, rel: string): number | null {
  for (const part of link.split(',')) {
    const found = /<[^>]*[?&]page=(\d{1,9})(?:&[^>]*)?>[^<]*\brel="?([a-z]+)"?/iu.exec(part);
    if (found?.[2]?.toLowerCase() === rel) return Number(found[1]);
  }
  return null;
}
