import { once } from 'node:events';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { sampleToken } from '../testing/sample-browser.ts';
import { type SandboxServer, startSandbox } from './server.ts';

const small = { applicants: 20, jobs: 4, locations: 2 } as const;
let servers: SandboxServer[] = [];

async function start(options: Parameters<typeof startSandbox>[0] = {}): Promise<SandboxServer> {
  const server = await startSandbox({ ...small, ...options });
  servers.push(server);
  return server;
}
afterEach(async () => {
  await Promise.all(servers.map(async (server) => server.close()));
  servers = [];
});

/** fetch() sets Host by itself, so this asks by hand. */
async function statusFor(
  server: SandboxServer,
  path: string,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
): Promise<number> {
  const asked = request(`${server.origin}${path}`, { headers, method, agent: false });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [{ statusCode?: number; resume: () => void }];
  answer.resume();
  return answer.statusCode ?? 0;
}

test('can be reached from this computer only', async () => {
  const server = await start();
  const { port, hostname } = new URL(server.origin);
  expect(hostname).toBe('127.0.0.1');
  const outside = Object.values(networkInterfaces())
    .flat()
    .flatMap((one) => (one === undefined || one.internal ? [] : [one]));
  for (const { address, scopeid } of outside) {
    const host = scopeid ? `${address}%${scopeid}` : address;
    const socket = connect({ host, port: Number(port) });
    const outcome = await Promise.race([
      once(socket, 'connect').then(
        () => 'connected',
        () => 'refused',
      ),
      once(socket, 'error').then(() => 'refused'),
    ]);
    socket.destroy();
    expect([address, outcome]).toEqual([address, 'refused']);
  }
  // An address of this computer beyond 127.0.0.1 is not listened to either.
  const another = connect({ host: '127.0.0.2', port: Number(port) });
  const [error] = (await once(another, 'error')) as [NodeJS.ErrnoException];
  expect(error.code).toBe('ECONNREFUSED');
});

test('refuses every name that is not loopback, so that no page can point its own name here', async () => {
  const server = await start({ hasControl: true });
  const { port } = new URL(server.origin);
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', '192.168.1.5']) {
    for (const path of ['/login', '/jobs', '/oauth/authorize', '/sandbox']) {
      expect([host, path, await statusFor(server, path, { host })]).toEqual([host, path, 421]);
    }
    expect(server.log.entries()).toEqual([]);
  }
  const nameless = connect({ host: '127.0.0.1', port: Number(port) });
  nameless.write('GET /login HTTP/1.0\r\n\r\n');
  const [answer] = (await once(nameless, 'data')) as [Buffer];
  nameless.destroy();
  expect(answer.toString('latin1')).toMatch(/^HTTP\/1\.[01] 4\d\d /u);
  expect(await statusFor(server, '/login', { host: `localhost:${port}` })).toBe(200);
});

test('changes nothing for a page of another origin', async () => {
  const server = await start({ hasControl: true });
  const foreign = { origin: 'https://evil.example', 'content-type': 'text/plain' };
  expect(await statusFor(server, '/sandbox/scenarios', foreign, 'POST')).toBe(403);
  expect(await statusFor(server, '/oauth/authorize', foreign, 'POST')).toBe(403);
});

test('goes on where it stopped: the same port, people, tokens and scenarios', async () => {
  const first = await start();
  const token = await sampleToken(first);
  first.scenarios.set({ clampPerPage: 3 });
  first.tick();
  const count = first.world.applicants.count();
  await first.close();
  const second = await start({ port: Number(new URL(first.origin).port), state: first.state });
  expect(second.origin).toBe(first.origin);
  const response = await fetch(`${second.apiOrigin}/apps?per_page=50&access_token=${token}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('total')).toBe(String(count));
  expect(await response.json()).toHaveLength(3);
});

test('refuses connections while paused, and resumes at the same address', async () => {
  const server = await start();
  const token = await sampleToken(server);
  await server.pause();
  const refused: unknown = await fetch(`${server.origin}/jobs`).catch((error: unknown) => error);
  expect((refused as { cause?: { code?: string } }).cause?.code).toBe('ECONNREFUSED');
  await server.resume();
  expect((await fetch(`${server.origin}/jobs?access_token=${token}`)).status).toBe(200);
});

test('says that a port is taken instead of starting elsewhere', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(startSandbox({ ...small, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  other.close();
});

test('stands in for two hosts on two ports: each knows only its own paths', async () => {
  const server = await start({ apiPort: 0 });
  expect(server.apiOrigin).not.toBe(server.appOrigin);
  const token = await sampleToken(server);
  const asked = async (address: string): Promise<unknown> => (await fetch(address)).json();
  expect(await asked(`${server.apiOrigin}/jobs?access_token=${token}`)).toHaveLength(4);
  expect(await asked(`${server.appOrigin}/jobs?access_token=${token}`)).toEqual({ error: 'not_found' });
  expect(await asked(`${server.apiOrigin}/oauth/token/info`)).toEqual({ error: 'Unable to find endpoint' });
});

test('the same seed gives the same keys, another seed others', async () => {
  const [one, two, other] = [await start(), await start(), await start({ seed: 8 })];
  expect(one.credentials).toEqual(two.credentials);
  expect(other.credentials.clientSecret).not.toBe(one.credentials.clientSecret);
  expect(one.credentials.clientId).toMatch(/^[\w-]{43}$/u);
});

test('keeps the globals of its process as they are', async () => {
  const before = [globalThis.Request, globalThis.Response];
  const server = await start();
  await fetch(`${server.origin}/login`);
  expect([globalThis.Request, globalThis.Response]).toEqual(before);
  expect(globalThis.Request === before[0] && globalThis.Response === before[1]).toBe(true);
});
