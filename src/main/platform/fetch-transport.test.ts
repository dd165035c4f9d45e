import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { HttpRequest } from '../../careerplug/http/transport.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { systemClock } from './clock.ts';
import { createCuttableTransport } from './cuttable-transport.ts';
import { createFetchTransport } from './fetch-transport.ts';
import { createFreshConnectionGate } from './fresh-connection-gate.ts';
import { createLoopbackOnly } from './loopback-only.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serverThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const get = (url: string, timeoutMs = 10_000): HttpRequest => ({
  method: 'GET',
  url,
  headers: {},
  timeoutMs,
});

test('gives the answer with its headers in lower case', async () => {
  const origin = await serverThat((_request, answer) => {
    answer.writeHead(403, { 'X-Request-Id': 'abc', 'Content-Type': 'application/json' });
    answer.end('{"error":"é"}');
  });
  const outcome = await createFetchTransport({ fetch, clock: systemClock }).send(get(origin));
  expect(outcome).toMatchObject({
    kind: 'answered',
    answer: { status: 403, text: '{"error":"é"}', headers: { 'x-request-id': 'abc' } },
  });
});

test('sends the body and the headers as they are, and no cookies that it was given', async () => {
  const seen: string[] = [];
  const origin = await serverThat((request, answer) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      seen.push(
        `${request.method} ${String(request.headers['x-own'])} ${request.headers.cookie ?? 'none'} ${body}`,
      );
      answer.writeHead(200, { 'set-cookie': 'a=b' });
      answer.end('{}');
    });
  });
  const transport = createFetchTransport({ fetch, clock: systemClock });
  const post: HttpRequest = { ...get(origin), method: 'POST', headers: { 'X-Own': 'yes' }, body: 'a=1' };
  await transport.send(post);
  await transport.send(post);
  expect(seen).toEqual(['POST yes none a=1', 'POST yes none a=1']);
});

test('never follows a redirect, and says that there was one', async () => {
  const paths: string[] = [];
  const origin = await serverThat((request, answer) => {
    paths.push(request.url ?? '');
    answer.writeHead(302, { location: '/elsewhere' });
    answer.end();
  });
  const outcome = await createFetchTransport({ fetch, clock: systemClock }).send(get(`${origin}/apps`));
  expect(outcome).toMatchObject({ kind: 'answered', answer: { status: 302 } });
  expect(paths).toEqual(['/apps']);
});

test('a server that never answers is lost after the timeout', async () => {
  const arrived = Promise.withResolvers<void>();
  const origin = await serverThat(() => {
    arrived.resolve();
  });
  const clock = createFakeClock();
  const sending = createFetchTransport({ fetch, clock }).send(get(origin, 5000));
  await arrived.promise;
  clock.advance(5000);
  expect(await sending).toMatchObject({ kind: 'lost', reason: 'timeout' });
});

test('the timeout covers a body that trickles and never ends', async () => {
  const begun = Promise.withResolvers<void>();
  const origin = await serverThat((_request, answer) => {
    answer.writeHead(200);
    answer.write('{"half":', () => {
      begun.resolve();
    });
  });
  const clock = createFakeClock();
  const sending = createFetchTransport({ fetch, clock }).send(get(origin, 5000));
  await begun.promise;
  clock.advance(5000);
  expect(await sending).toMatchObject({ kind: 'lost', reason: 'timeout' });
  expect(clock.pendingCount()).toBe(0);
});

test('a connection that breaks in the middle of the answer is lost', async () => {
  const origin = await serverThat((_request, answer) => {
    answer.writeHead(200, { 'content-length': '100' });
    answer.write('{"half":', () => answer.destroy());
  });
  expect(await createFetchTransport({ fetch, clock: systemClock }).send(get(origin))).toMatchObject({
    kind: 'lost',
    reason: 'broken',
  });
});

test('an answer that has no end is given up at the limit', async () => {
  const origin = await serverThat((_request, answer) => {
    const more = (): void => {
      if (answer.writable) answer.write('x'.repeat(1000), more);
    };
    more();
  });
  const transport = createFetchTransport({ fetch, clock: systemClock, maxBytes: 10_000 });
  expect(await transport.send(get(origin))).toMatchObject({ kind: 'lost', detail: 'answer too large' });
});

test('nobody listening means that nothing was sent', async () => {
  const origin = await serverThat(() => undefined);
  for (const close of closers.splice(0)) close();
  expect(await createFetchTransport({ fetch, clock: systemClock }).send(get(origin))).toMatchObject({
    kind: 'not-sent',
    reason: 'unreachable',
  });
});

test('every sending request gets a connection of its own, one at a time', async () => {
  const order: string[] = [];
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let next = 0;
  const gate = createFreshConnectionGate({
    transport: {
      send: async (request) => {
        order.push(`send ${request.url}`);
        await gates[next++]?.promise;
        order.push(`done ${request.url}`);
        return { kind: 'lost', reason: 'broken', detail: '' };
      },
    },
    closeConnections: async () => {
      order.push('close');
    },
  });
  const first = gate.send(get('1'));
  const second = gate.send(get('2'));
  gates[1]?.resolve();
  gates[0]?.resolve();
  await Promise.all([first, second]);
  expect(order).toEqual(['close', 'send 1', 'done 1', 'close', 'send 2', 'done 2']);
});

test('a run that is kept to this computer reaches nothing else', async () => {
  const asked: string[] = [];
  const only = createLoopbackOnly({
    send: async ({ url }) => {
      asked.push(url);
      return { kind: 'lost', reason: 'broken', detail: '' };
    },
  });
  for (const url of [
    'https://api.careerplug.com/jobs',
    'http://127.0.0.1.example.com/',
    'http://10.0.0.1/',
    'nonsense',
  ]) {
    expect(await only.send(get(url))).toMatchObject({ kind: 'not-sent' });
  }
  await only.send(get('http://127.0.0.1:4000/jobs'));
  expect(asked).toEqual(['http://127.0.0.1:4000/jobs']);
});

test('an exchange that is cut off counts as lost, one that had not begun as not sent', async () => {
  let asked = 0;
  const origin = await serverThat(() => {
    asked += 1;
    transport.cut();
  });
  const transport = createCuttableTransport(createFetchTransport({ fetch, clock: systemClock }));
  expect(await transport.send(get(origin))).toMatchObject({ kind: 'lost', reason: 'broken' });
  expect(await transport.send(get(origin))).toMatchObject({ kind: 'not-sent' });
  expect(asked).toBe(1);
});
