import { expect, test } from 'vitest';
import type { Failure } from '../../shared/domain/failure.ts';
import { wayOn } from './sign-in-needed.ts';

const ended: Failure = { kind: 'signed-out', reason: 'ended' };
const unknownKeys: Failure = { kind: 'rejected', reason: 'invalid-client' };
const noData: Failure = { kind: 'signed-out', reason: 'refused-by-resources' };

test('a token that ended needs a new token', () => {
  expect(wayOn('token', ended).next).toEqual({ kind: 'form', way: 'token' });
});

test('keys are asked for again only where CareerPlug does not know them any more', () => {
  expect(wayOn('keys', ended).next).toEqual({ kind: 'sign-in-again' });
  expect(wayOn('keys', unknownKeys).next).toEqual({ kind: 'form', way: 'keys' });
  expect(wayOn('browser', unknownKeys).next).toEqual({ kind: 'form', way: 'browser' });
});

test('keys that are shown no data lead to a person’s sign-in', () => {
  expect(wayOn('keys', noData).next).toEqual({ kind: 'form', way: 'browser' });
});

test('a browser sign-in is repeated with the keys that are here', () => {
  expect(wayOn('browser', ended)).toEqual({ button: 'app.signIn', next: { kind: 'sign-in-again' } });
});
