import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLastPage, readPagingHeaders } from './paging.ts';

const link = (...rels: [string, number][]) =>
  rels
    .map(
      ([rel, page]) =>
        `<http://api.careerplug.com/apps?access_token=s&page=${String(page)}&per_page=25>; rel="${rel}"`,
    )
    .join(', ');

test('takes page numbers out of Link and nothing else', () => {
  expect(readPagingHeaders({ total: '120', 'per-page': '25', link: link(['next', 3], ['last', 5]) })).toEqual(
    {
      total: 120,
      perPage: 25,
      link: { next: 3, last: 5 },
    },
  );
});

test('unreadable headers are as good as none', () => {
  expect(readPagingHeaders({ total: 'many', 'per-page': '0', link: ' ' })).toEqual({
    total: null,
    perPage: null,
    link: null,
  });
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (total, perPage, text) => {
      readPagingHeaders({ total, 'per-page': perPage, link: text });
    }),
  );
});

const isLast = (
  number: number,
  receivedCount: number,
  headers: Record<string, string> = {},
  repeatsPageBefore = false,
) => isLastPage({ number, receivedCount, headers: readPagingHeaders(headers), repeatsPageBefore });

test.each([
  ['an empty page', isLast(3, 0, { link: link(['next', 4]) }), true],
  ['Link with a next page', isLast(2, 25, { link: link(['next', 3]) }), false],
  ['Link without a next page', isLast(5, 25, { link: link(['first', 1], ['prev', 4]) }), true],
  ['a next page that leads back', isLast(5, 25, { link: link(['next', 5]) }), true],
  ['a total on one page, and no Link', isLast(1, 12, { total: '12' }), true],
  ['a total beyond a clamped page', isLast(1, 25, { total: '120' }), false],
  ['a total reached with the size given', isLast(3, 20, { total: '70', 'per-page': '25' }), true],
  ['a total that can’t be reckoned with', isLast(3, 20, { total: '1000' }), false],
  ['a page shorter than Per-Page', isLast(2, 24, { 'per-page': '25' }), true],
  ['a page as long as Per-Page', isLast(2, 25, { 'per-page': '25' }), false],
  ['a short page without headers: perhaps clamped', isLast(1, 25), false],
  ['the page before once more, without headers', isLast(2, 25, {}, true), true],
  ['the page before once more, with headers', isLast(2, 25, { total: '500', 'per-page': '25' }, true), false],
])('knows whether a list goes on: %s', (_name, result, expected) => {
  expect(result).toBe(expected);
});
