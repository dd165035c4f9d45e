import { expect, test } from 'vitest';
import { appImageEntry, entryStep } from './appimage-entry.ts';

const scheme = 'com.hiredesk.app';
const wanted = appImageEntry('/home/dana/Apps/Hiredesk.AppImage', scheme);

test('the desktop is told how to start it, and that our addresses are its; behind -- nothing is a switch', () => {
  expect(wanted).toContain('Exec="/home/dana/Apps/Hiredesk.AppImage" -- %u\n');
  expect(wanted).toContain('MimeType=x-scheme-handler/com.hiredesk.app;\n');
});

test.each([
  ['/home/dana/My Apps/Hiredesk.AppImage', 'Exec="/home/dana/My Apps/Hiredesk.AppImage" -- %u'],
  ['/home/100%/H.AppImage', 'Exec="/home/100%%/H.AppImage" -- %u'],
  ['/home/a"b/H.AppImage', String.raw`Exec="/home/a\\"b/H.AppImage" -- %u`],
  ['/home/$HOME/H.AppImage', String.raw`Exec="/home/\\$HOME/H.AppImage" -- %u`],
])('a folder named %s starts what it names and nothing else', (path, line) => {
  expect(appImageEntry(path, scheme)?.split('\n')).toContain(line);
});

test.each(['Hiredesk.AppImage', '/a\nExec=evil', '/a\u0000b'])('%j is written into no file', (path) => {
  expect(appImageEntry(path, scheme)).toBeNull();
});

test.each([
  ['no AppImage, no question', { path: null, found: null, answer: null }, 'nothing'],
  ['the first start asks', { path: '/a', found: null, answer: null }, 'ask'],
  ['a no is kept', { path: '/a', found: null, answer: 'no' }, 'nothing'],
  ['what is right stays', { path: '/a', found: wanted, answer: 'yes' }, 'nothing'],
  [
    'moved elsewhere, it is put right without asking again',
    { path: '/a', found: 'older', answer: 'yes' },
    'write',
  ],
  ['taken away by the person, it is asked about again', { path: '/a', found: null, answer: 'yes' }, 'ask'],
] as const)('%s', (_what, now, step) => {
  expect(entryStep({ ...now, wanted })).toBe(step);
});
