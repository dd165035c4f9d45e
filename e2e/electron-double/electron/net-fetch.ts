import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isLoopback } from '../desktop/network-guard.ts';
import { state } from './connection.ts';
import { onStateChange } from './app.ts';
import { doubleRequest } from './net-request.ts';
import { strict } from './strict.ts';

/** Node's codes in the words of Chromium's network stack. */
const chromiumErrors: Record<string, string> = {
  ECONNREFUSED: 'ERR_CONNECTION_REFUSED',
  ENOTFOUND: 'ERR_NAME_NOT_RESOLVED',
  EAI_AGAIN: 'ERR_NAME_NOT_RESOLVED',
  EHOSTUNREACH: 'ERR_ADDRESS_UNREACHABLE',
  ENETUNREACH: 'ERR_INTERNET_DISCONNECTED',
  ETIMEDOUT: 'ERR_CONNECTION_TIMED_OUT',
  EPIPE: 'ERR_CONNECTION_RESET',
  ECONNRESET: 'ERR_CONNECTION_RESET',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'ERR_CERT_AUTHORITY_INVALID',
  SELF_SIGNED_CERT_IN_CHAIN: 'ERR_CERT_AUTHORITY_INVALID',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'ERR_CERT_AUTHORITY_INVALID',
  CERT_HAS_EXPIRED: 'ERR_CERT_DATE_INVALID',
  ERR_TLS_CERT_ALTNAME_INVALID: 'ERR_CERT_COMMON_NAME_INVALID',
  EPROTO: 'ERR_SSL_PROTOCOL_ERROR',
};

type Agents = { http: HttpAgent; https: HttpsAgent };
const agents = new Map<string, Agents>();
const underWay = new Set<(error: Error) => void>();

function agentsOf(partition: string): Agents {
  const known = agents.get(partition);
  if (known) return known;
  const made = { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) };
  agents.set(partition, made);
  return made;
}

export function closeConnections(partition: string): void {
  const known = agents.get(partition);
  known?.http.destroy();
  known?.https.destroy();
  agents.delete(partition);
}

onStateChange(() => {
  if (state.isOnline) return;
  for (const partition of agents.keys()) closeConnections(partition);
  for (const fail of underWay) fail(new Error('net::ERR_INTERNET_DISCONNECTED'));
});

const refusal =
  'net::ERR_BLOCKED_BY_CLIENT (Electron double: only addresses of this computer can be reached from here)';

/** `fetch` with Chromium's failures, to this computer only. */
export async function doubleFetch(
  partition: string,
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  const request = new Request(input, init);
  const body = request.body === null ? null : Buffer.from(await request.arrayBuffer());
  let url = request.url;
  for (let hops = 0; hops < 20; hops += 1) {
    const message = await exchange(partition, request, url, body);
    const location = message.headers.location;
    const isRedirect = [301, 302, 303, 307, 308].includes(message.statusCode ?? 0) && location !== undefined;
    if (!isRedirect) return responseOf(message, request);
    message.destroy();
    if (request.redirect === 'error') {
      throw new Error("Attempted to redirect, but redirect policy was 'error'");
    }
    if (request.redirect === 'manual') throw new Error('Redirect was cancelled');
    if (body !== null)
      throw new Error('Electron double: following a redirect of a request with a body is not modelled');
    url = new URL(location, url).href;
  }
  throw new Error('net::ERR_TOO_MANY_REDIRECTS');
}

async function exchange(
  partition: string,
  request: Request,
  url: string,
  body: Buffer | null,
): Promise<IncomingMessage> {
  if (!isLoopback(url)) throw new Error(refusal);
  if (!state.isOnline) throw new Error('net::ERR_INTERNET_DISCONNECTED');
  request.signal.throwIfAborted();
  const isTls = url.startsWith('https:');
  const own = agentsOf(partition);
  return new Promise((resolve, reject) => {
    const headers: Record<string, string> = {
      'accept-encoding': 'gzip, deflate, br',
      ...Object.fromEntries(request.headers),
    };
    if (body !== null) headers['content-length'] = String(body.length);
    const options = { method: request.method, headers };
    const sent = isTls
      ? httpsRequest(url, { ...options, agent: own.https })
      : httpRequest(url, { ...options, agent: own.http });
    let received: IncomingMessage | null = null;
    const fail = (error: Error): void => {
      reject(error);
      received?.destroy(error);
      sent.destroy(error);
    };
    const abort = (): void => fail(request.signal.reason as Error);
    const done = (): void => {
      underWay.delete(fail);
      request.signal.removeEventListener('abort', abort);
    };
    underWay.add(fail);
    request.signal.addEventListener('abort', abort);
    sent.on('error', (error) => {
      done();
      reject(inChromiumsWords(error, received !== null));
    });
    sent.on('response', (message) => {
      received = message;
      message.on('close', done);
      resolve(message);
    });
    sent.end(body ?? undefined);
  });
}

function inChromiumsWords(error: Error & { code?: string }, hasAnswer: boolean): Error {
  if (error.message.startsWith('net::') || error.name === 'AbortError' || error.name === 'TimeoutError')
    return error;
  const code = error.code ?? '';
  if (code === 'ECONNRESET' && error.message === 'socket hang up' && !hasAnswer) {
    return new Error('net::ERR_EMPTY_RESPONSE');
  }
  if (code.startsWith('HPE_')) return new Error('net::ERR_INVALID_HTTP_RESPONSE');
  return new Error(`net::${chromiumErrors[code] ?? 'ERR_FAILED'}`);
}

function responseOf(message: IncomingMessage, request: Request): Response {
  const headers = new Headers();
  for (let index = 0; index < message.rawHeaders.length; index += 2) {
    headers.append(message.rawHeaders[index] as string, message.rawHeaders[index + 1] as string);
  }
  const status = message.statusCode ?? 200;
  const hasBody = ![101, 204, 205, 304].includes(status) && request.method !== 'HEAD';
  if (!hasBody) message.resume();
  return new Response(hasBody ? bodyOf(message) : null, {
    status,
    statusText: message.statusMessage ?? '',
    headers,
  });
}

function bodyOf(message: IncomingMessage): ReadableStream<Uint8Array> {
  const encoding = message.headers['content-encoding'];
  const decoders: Record<string, () => NodeJS.ReadWriteStream> = {
    gzip: createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  };
  const decode = encoding === undefined ? undefined : decoders[encoding];
  const source = decode === undefined ? message : pipeline(message, decode(), () => undefined);
  const reader = (source as Readable)[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.next();
        if (done) controller.close();
        else controller.enqueue(new Uint8Array(value as Buffer));
      } catch (error) {
        const cut = error as Error & { code?: string };
        controller.error(
          cut.message.startsWith('net::') || cut.name === 'AbortError'
            ? cut
            : new Error(
                message.headers['content-length'] === undefined
                  ? 'net::ERR_INCOMPLETE_CHUNKED_ENCODING'
                  : 'net::ERR_CONTENT_LENGTH_MISMATCH',
              ),
        );
      }
    },
    async cancel() {
      message.destroy();
      await reader.return?.();
    },
  });
}

export const net = strict('net', {
  fetch: async (input: string | URL | Request, init?: RequestInit) => doubleFetch('', input, init),
  request: doubleRequest,
  isOnline: () => state.isOnline,
  get online() {
    return state.isOnline;
  },
});
