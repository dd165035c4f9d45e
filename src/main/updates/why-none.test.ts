import { expect, test } from 'vitest';
import type { Managed } from '../../shared/domain/managed.ts';
import { whyNoUpdates } from './why-none.ts';

const facts = {
  isPackaged: true,
  platform: 'win32',
  isAppImage: false,
  isSystemPackage: false,
  hasSource: true,
  managed: null,
} as const;

const managed: Managed = {
  path: '/p',
  connection: null,
  language: null,
  channel: null,
  updatesAddress: null,
  problems: [],
};

test.each([
  ['an installed one looks', {}, null],
  ['one that is being developed does not', { isPackaged: false }, 'not-installed'],
  ['nor one that was packaged without an address', { hasSource: false }, 'no-address'],
  ['nor where the administrator says so', { managed: { ...managed, channel: 'off' } }, 'by-administrator'],
  [
    'nor where the administrator’s file can’t be understood',
    { managed: { ...managed, problems: [{ field: '', what: 'not-json' }] } },
    'by-administrator',
  ],
  ['the beta channel is no reason', { managed: { ...managed, channel: 'beta' } }, null],
  ['deb and rpm belong to the system', { platform: 'linux', isSystemPackage: true }, 'by-package-manager'],
  ['an AppImage looks', { platform: 'linux', isAppImage: true }, null],
  ['an unpacked folder can’t replace itself', { platform: 'linux' }, 'not-installed'],
] as const)('%s', (_what, change, reason) => {
  expect(whyNoUpdates({ ...facts, ...change } as Parameters<typeof whyNoUpdates>[0])).toBe(reason);
});
