import type { HttpOutcome, HttpRequest, Transport } from '../../careerplug/http/transport.ts';
import type { Clock } from './clock.ts';
import { isRefusedRedirect, outcomeOfNetworkError } from './network-error.ts';

/** The part of `fetch` that we use: Electron's sessions and Node both have it. */
export type Fetch = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body?: string;
    readonly credentials: 'omit';
    readonly redirect: 'error';
    readonly cache: 'no-store';
    readonly signal: AbortSignal;
  },
) => Promise<Response>;

/** A page of 1,000 records with long answers stays far below; more is not an answer of CareerPlug's. */
const maxAnswerBytes = 64 * 1024 * 1024;

/**
 * A transport over `fetch`. The timeout covers the whole exchange with the body's last byte. A redirect is
 * never followed and is reported as an answer with status 302 and no text, whatever its real number was:
 * `fetch` does not tell.
 */
export function createFetchTransport(deps: {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly maxBytes?: number;
}): Transport {
  const maxBytes = deps.maxBytes ?? maxAnswerBytes;
  return {
    send: async (request) => {
      if (request.cut?.isCut()) return { kind: 'not-sent', reason: 'unreachable', detail: 'cut off' };
      const abort = new AbortController();
      let isTimeout = false;
      const callOff = deps.clock.after(request.timeoutMs, () => {
        isTimeout = true;
        abort.abort();
      });
      let isCut = false;
      const stopListening = request.cut?.onCut(() => {
        isCut = true;
        abort.abort();
      });
      try {
        return await exchange(deps.fetch, request, abort.signal, maxBytes);
      } catch (error) {
        if (isTimeout) return { kind: 'lost', reason: 'timeout', detail: 'no answer in time' };
        if (isCut) return { kind: 'lost', reason: 'broken', detail: 'cut off' };
        if (isRefusedRedirect(error)) {
          return { kind: 'answered', answer: { status: 302, headers: {}, text: '' } };
        }
        return outcomeOfNetworkError(error);
      } finally {
        callOff();
        stopListening?.();
        // Ends a body that was not read to its end; harmless after an exchange that is over.
        abort.abort();
      }
    },
  };
}

async function exchange(
  fetch: Fetch,
  request: HttpRequest,
  signal: AbortSignal,
  maxBytes: number,
): Promise<HttpOutcome> {
  const response = await fetch(request.url, {
    method: request.method,
    headers: { ...request.headers },
    ...(request.body === undefined ? {} : { body: request.body }),
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    signal,
  });
  const text = await readText(response, maxBytes);
  if (text === null) return { kind: 'lost', reason: 'broken', detail: 'answer too large' };
  const headers: Record<string, string> = {};
  for (const [name, value] of response.headers) headers[name.toLowerCase()] = value;
  return { kind: 'answered', answer: { status: response.status, headers, text } };
}

/** The body as UTF-8 text, or null when it is larger than allowed. */
async function readText(response: Response, maxBytes: number): Promise<string | null> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let size = 0;
  let text = '';
  for (;;) {
    const chunk: { done: boolean; value?: Uint8Array | undefined } = await reader.read();
    const { value } = chunk;
    if (chunk.done || !value) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
