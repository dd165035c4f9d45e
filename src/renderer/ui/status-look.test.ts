import { expect, test } from 'vitest';
import { statusLook } from './status-look.ts';

test.each([
  ['new_app', '', 'new', 'applicants.statusNew', ''],
  ['new_app', 'New', 'new', 'applicants.statusNew', ''],
  ['in_process', 'Phone Interview', 'process', null, 'Phone Interview'],
  ['in_process', '', 'process', 'applicants.statusInProcess', ''],
  ['hired', 'Offer', 'hired', 'applicants.statusHired', 'hired'],
  ['on_hold', '', 'unknown', null, 'on_hold'],
  ['', '', 'unknown', 'applicants.statusMissing', ''],
])('shows %j at step %j as %s', (status, step, look, label, raw) => {
  expect(statusLook(status, step)).toEqual({ look, label, raw });
});
