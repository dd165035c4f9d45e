import { expect, test } from 'vitest';
import type { Audience } from '../../shared/contract/define.ts';
import { trustedAudience } from './trusted-sender.ts';

const audienceOf = (id: number): Audience | null => (id === 1 ? 'desk' : id === 2 ? 'kiosk' : null);
const page = { url: 'app://hiredesk/index.html', isTop: true };

test('the top frame of our windows, showing our page, is who its window is', () => {
  expect(trustedAudience({ webContentsId: 1, frame: page }, audienceOf, null)).toBe('desk');
  expect(trustedAudience({ webContentsId: 2, frame: page }, audienceOf, null)).toBe('kiosk');
});

test.each([
  ['an iframe', 1, { ...page, isTop: false }],
  ['a window we did not make', 3, page],
  ['a frame that has gone', 1, null],
  ['another origin', 1, { ...page, url: 'https://app.careerplug.com/' }],
  ['another host of our scheme', 1, { ...page, url: 'app://other/index.html' }],
  ['our host with a user in front', 1, { ...page, url: 'app://user@hiredesk/index.html' }],
  ['our name as a port or a suffix', 1, { ...page, url: 'app://hiredesk.evil/index.html' }],
  ['a page without an address', 1, { ...page, url: '' }],
  ['about:blank', 1, { ...page, url: 'about:blank' }],
  ['a file', 1, { ...page, url: 'file:///index.html' }],
  ['the address of a development server in a packaged app', 1, { ...page, url: 'http://localhost:5173/' }],
])('%s is nobody', (_who, webContentsId, frame) => {
  expect(trustedAudience({ webContentsId, frame }, audienceOf, null)).toBeNull();
});

test('while developing, the development server is ours too, and only that one', () => {
  const from = (url: string) =>
    trustedAudience({ webContentsId: 1, frame: { url, isTop: true } }, audienceOf, 'http://localhost:5173');
  expect(from('http://localhost:5173/index.html')).toBe('desk');
  expect(from('http://localhost:5174/')).toBeNull();
});
