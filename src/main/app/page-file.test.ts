import { sep } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageFile } from './page-file.ts';
import { contentSecurityPolicy } from './page-headers.ts';

const root = `${sep}srv${sep}renderer`;
const get = (url: string) => pageFile({ method: 'GET', url }, root);

test.each([
  ['app://hiredesk/index.html', 'index.html', 'text/html; charset=utf-8'],
  ['app://hiredesk/', 'index.html', 'text/html; charset=utf-8'],
  ['app://hiredesk/index.html?x#y', 'index.html', 'text/html; charset=utf-8'],
  [
    'app://hiredesk/assets/index-6_I2nUcm.js',
    `assets${sep}index-6_I2nUcm.js`,
    'text/javascript; charset=utf-8',
  ],
  ['app://hiredesk/assets/a.woff2', `assets${sep}a.woff2`, 'font/woff2'],
])('serves %s', (url, path, type) => {
  expect(get(url)).toEqual({ kind: 'file', path: `${root}${sep}${path}`, type });
});

test.each([
  'app://hiredesk/..%2f..%2fetc/passwd.html',
  'app://hiredesk/%2e%2e/secret.html',
  'app://hiredesk/assets/..%5c..%5csecret.js',
  'app://hiredesk/assets//index.html',
  'app://hiredesk/C:/windows/x.html',
  'app://hiredesk/.env.json',
  'app://hiredesk/vault.bin',
  'app://hiredesk/a%00.html',
  'app://other/index.html',
  'app://hiredesk:80/index.html',
  'app://user@hiredesk/index.html',
  'https://hiredesk/index.html',
  'file:///etc/passwd',
  'nonsense',
])('refuses %s', (url) => {
  expect(get(url).kind).toBe('refused');
});

test.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'get'])('refuses %s', (method) => {
  expect(pageFile({ method, url: 'app://hiredesk/index.html' }, root)).toEqual({
    kind: 'refused',
    status: 405,
  });
});

test('no address leads out of the folder', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '..%2f',
      '%5c',
      '\\',
      '//',
      'index.html',
      'assets',
      '%00',
      '~',
      'C:',
    ),
    fc.string(),
    fc.webPath(),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const file = get(`app://hiredesk/${parts.join('/')}`);
      if (file.kind !== 'file') return;
      expect(file.path.startsWith(`${root}${sep}`)).toBe(true);
      expect(file.path.split(sep)).not.toContain('..');
    }),
    { numRuns: 5000 },
  );
});

test('pages may run nothing but our own files and reach no network', () => {
  expect(contentSecurityPolicy).toContain("default-src 'none'");
  expect(contentSecurityPolicy).toContain("connect-src 'none'");
  expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|blob:/u);
});
