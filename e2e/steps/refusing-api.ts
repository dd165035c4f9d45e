import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type RefusingApi = {
  readonly origin: string;
  /** The next new applicant is refused with these words, and never reaches the server behind. */
  readonly refuseNext: (status: 400 | 422, words: string) => void;
  /** The next new applicant stands still here, on its way, until what this answers is called. */
  readonly holdNext: () => () => void;
  readonly close: () => Promise<void>;
};

/** Stands before the API of a sandbox, on this computer, and hands everything on but what it refuses. */
export async function startRefusingApi(apiOrigin: string): Promise<RefusingApi> {
  let refusal: { readonly status: number; readonly words: string } | null = null;
  let held: Promise<void> | null = null;
  const server = createServer((incoming, outgoing) => {
    if (held !== null && incoming.method === 'POST' && incoming.url === '/apps') {
      const released = held;
      held = null;
      void released.then(() => {
        handOn(incoming, outgoing);
      });
      return;
    }
    if (refusal !== null && incoming.method === 'POST' && incoming.url === '/apps') {
      const { status, words } = refusal;
      refusal = null;
      incoming.resume();
      outgoing.writeHead(status, {
        'content-type': 'application/json',
        'x-request-id': 'refused-by-the-test',
      });
      outgoing.end(JSON.stringify({ error: words }));
      return;
    }
    handOn(incoming, outgoing);
  });

  function handOn(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method = 'GET', url = '/', headers } = incoming;
    const behind = new URL(url, apiOrigin);
    const passed = request(behind, { method, headers: { ...headers, host: behind.host } }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    refuseNext: (status, words) => {
      refusal = { status, words };
    },
    holdNext: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
