import { expect, test } from 'vitest';
import { defaultSettings } from '../../shared/domain/settings.ts';
import { callOver } from './call.ts';
import { DeskError } from './desk-error.ts';

const answering = (answer: unknown) => ({ call: async () => Promise.resolve(answer) });

async function failureOf(asked: Promise<unknown>) {
  const error: unknown = await asked.catch((thrown: unknown) => thrown);
  if (!(error instanceof DeskError)) throw new Error('not a DeskError');
  return error.failure;
}

test('gives the value of an answer', async () => {
  const answer = { ok: true, value: defaultSettings };
  expect(await callOver(answering(answer), 'settings.get', undefined)).toEqual(defaultSettings);
});

test('carries a failure as main gave it', async () => {
  const failure = { kind: 'storage', reason: 'disk-full', detail: 'ENOSPC' };
  expect(await failureOf(callOver(answering({ ok: false, failure }), 'settings.get', undefined))).toEqual(
    failure,
  );
});

test.each([
  ['nothing at all', undefined],
  ['something that is no answer', { value: 1 }],
  ['a value of another shape', { ok: true, value: { theme: 'pink' } }],
  ['a failure nobody knows', { ok: false, failure: { kind: 'gremlins' } }],
])('%s is a failure, never a value', async (_, answer) => {
  expect((await failureOf(callOver(answering(answer), 'settings.get', undefined))).kind).toBe('storage');
});

test('a bridge that breaks is a failure too', async () => {
  const broken = { call: async () => Promise.reject(new Error('main is gone')) };
  expect(await failureOf(callOver(broken, 'settings.get', undefined))).toMatchObject({
    kind: 'storage',
    detail: 'Error: main is gone',
  });
});
