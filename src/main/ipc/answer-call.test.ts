import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calls, type CallName } from '../../shared/contract/contract.ts';
import { createFakeLog } from '../../testing/fake-log.ts';
import { createAnswerCall } from './answer-call.ts';
import type { Handlers } from './handlers.ts';

const names = Object.keys(calls) as CallName[];

/** Handlers that count; `give` is what all of them answer with. */
function door(give: () => unknown = () => ({ ok: false, failure: { kind: 'not-found' } })) {
  const asked: string[] = [];
  const log = createFakeLog();
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      async () => {
        asked.push(name);
        return give();
      },
    ]),
  ) as unknown as Handlers;
  return { asked, log, answer: createAnswerCall(handlers, log) };
}

test.each(names)('%s is refused to a sender that is nobody we know', async (name) => {
  const { asked, answer } = door();
  expect(await answer(null, name, undefined)).toEqual({ ok: false, failure: { kind: 'forbidden' } });
  expect(asked).toEqual([]);
});

test.each(names.filter((name) => !calls[name].audience.includes('kiosk')))(
  '%s is refused to the window that a candidate holds',
  async (name) => {
    const { asked, answer } = door();
    expect(await answer('kiosk', name, undefined)).toEqual({ ok: false, failure: { kind: 'forbidden' } });
    expect(asked).toEqual([]);
  },
);

test.each(names)('%s refuses every input that is not exactly its own', async (name) => {
  const { asked, answer } = door();
  const foreign = [
    42,
    'text',
    [],
    { unknown: 1 },
    new Map(),
    10n,
    { id: { toString: 'x' } },
    Symbol.iterator,
  ];
  for (const input of foreign) {
    expect(await answer('desk', name, input)).toMatchObject({ ok: false, failure: { kind: 'rejected' } });
  }
  expect(asked).toEqual([]);
});

test.each(['toString', '__proto__', 'constructor', 'session.nothing', '', 7, null, undefined, {}])(
  'the name %j is nobody',
  async (name) => {
    const { asked, answer } = door();
    expect(await answer('desk', name, undefined)).toEqual({ ok: false, failure: { kind: 'not-found' } });
    expect(asked).toEqual([]);
  },
);

test('no input at all makes it throw or reach a handler unparsed', async () => {
  const { answer } = door();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withTypedArray: true,
        withNullPrototype: true,
      }),
      async (name, input) => {
        const result = await answer('desk', name, input);
        expect(result.ok).toBe(false);
      },
    ),
    { numRuns: 1000 },
  );
});

test('a key called __proto__ is refused, however deep', async () => {
  const { answer, asked } = door();
  const input: unknown = JSON.parse('{"query":{"__proto__":{"isAdmin":true}},"start":0,"count":10}');
  expect(await answer('desk', 'applicants.list', input)).toMatchObject({ failure: { kind: 'rejected' } });
  expect(asked).toEqual([]);
  expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
});

test('inputs beyond the limits are refused before a schema looks at them', async () => {
  const { answer, log } = door();
  const large = [
    { text: 'x'.repeat(13 * 1024 * 1024) },
    { text: new Uint8Array(13 * 1024 * 1024) },
    { text: Array.from({ length: 30_000 }, () => 1) },
    Array.from({ length: 40 }).reduce<unknown>((inner) => ({ inner }), 'deep'),
  ];
  for (const input of large) {
    expect(await answer('desk', 'session.pasteCode', input)).toMatchObject({ ok: false });
  }
  expect(log.lines.map((line) => line.data['why'])).toEqual(['size', 'size', 'size', 'size']);
});

test('an output that is not what the contract says does not cross', async () => {
  const { answer, log } = door(() => ({ ok: true, value: { secret: 'canary' } }));
  for (const name of ['session.get', 'sync.get', 'app.info'] as const) {
    const result = await answer('desk', name, undefined);
    expect(result).toEqual({ ok: false, failure: { kind: 'unexpected-answer', reason: 'wrong-shape' } });
  }
  expect(JSON.stringify(log.lines)).not.toContain('canary');
});

test('what the contract does not name is left behind', async () => {
  const { answer } = door(() => ({
    ok: true,
    value: { kind: 'signed-out', failure: null, token: 'canary' },
  }));
  expect(await answer('desk', 'session.get', undefined)).toEqual({
    ok: true,
    value: { kind: 'signed-out', failure: null },
  });
});

test('an error inside crosses as a failure without its words, its stack or a path', async () => {
  const { answer, log } = door(() => {
    throw new Error('ENOENT: /home/somebody/secret canary');
  });
  const result = await answer('desk', 'session.get', undefined);
  expect(result).toEqual({ ok: false, failure: { kind: 'unexpected-answer', reason: 'wrong-shape' } });
  expect(JSON.stringify(log.lines)).not.toMatch(/canary|somebody/u);
});

test('whatever a handler throws or fails with, no stack, no path and no word of it crosses', async () => {
  const canary = fc
    .tuple(
      fc.constantFrom('/home/canary', 'C:\\\\Users\\canary', 'file:///opt/canary', '/var/canary'),
      fc.string(),
    )
    .map((parts) => parts.join('/'));
  const thrown = canary.chain((text) =>
    fc.constantFrom<unknown>(
      new Error(text),
      Object.assign(new TypeError(text), { code: text, path: text, cause: new Error(text) }),
      text,
      { message: text, stack: text },
      null,
    ),
  );
  const failures = canary.chain((text) => {
    const { stack } = new Error(text);
    return fc.constantFrom<unknown>(
      { kind: 'storage', reason: 'unknown', detail: text },
      { kind: 'storage', reason: 'unknown', detail: stack },
      { kind: 'offline', reason: 'unreachable', detail: `connect ${text}`, stack, path: text },
      { kind: 'not-found', cause: new Error(text) },
      { kind: 'no-such-kind', detail: text },
      { kind: 'signed-out', reason: text },
      new Error(text),
      text,
      undefined,
    );
  });
  const act = fc.oneof(
    thrown.map((error) => () => {
      throw error;
    }),
    failures.map((failure) => () => ({ ok: false, failure })),
    failures.map((failure) => () => ({ ok: true, value: { kind: 'signed-out', failure } })),
  );
  await fc.assert(
    fc.asyncProperty(act, async (give) => {
      const { answer, log } = door(give);
      const crossed = JSON.stringify(await answer('desk', 'session.get', undefined));
      expect(crossed).not.toMatch(/canary|[\\/]|\.ts:\d|"stack"|"cause"|\bat /u);
      expect(JSON.stringify(log.lines)).not.toMatch(/canary/u);
    }),
    { numRuns: 500 },
  );
});
