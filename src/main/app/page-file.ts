import { extname, join } from 'node:path';
import { isOwnPage } from '../platform/app-origin.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
};

export type PageFile =
  | { readonly kind: 'file'; readonly path: string; readonly type: string }
  | { readonly kind: 'refused'; readonly status: 400 | 403 | 404 | 405 };

/**
 * Which file an `app://` request means. Only GET, only our host, only files of known kinds, and no way out
 * of the folder: a path is taken name by name, each a plain name, nothing encoded is decoded.
 */
export function pageFile(request: { readonly method: string; readonly url: string }, root: string): PageFile {
  if (request.method !== 'GET') return { kind: 'refused', status: 405 };
  // Nothing of ours has such characters in its address; the URL parser would resolve encoded dots.
  if (/[%\\]/u.test(request.url)) return { kind: 'refused', status: 400 };
  if (!isOwnPage(request.url, null)) return { kind: 'refused', status: 403 };
  const url = URL.parse(request.url);
  if (!url) return { kind: 'refused', status: 400 };
  const names = url.pathname.split('/').slice(1);
  if (names.at(-1) === '') names[names.length - 1] = 'index.html';
  if (names.length > 5 || !names.every((name) => /^[A-Za-z0-9_][\w.@-]{0,199}$/u.test(name))) {
    return { kind: 'refused', status: 400 };
  }
  const type = types[extname(names.at(-1) ?? '').toLowerCase()];
  if (type === undefined) return { kind: 'refused', status: 404 };
  return { kind: 'file', path: join(root, ...names), type };
}
