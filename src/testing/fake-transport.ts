import type { HttpAnswer, HttpOutcome, HttpRequest, Transport } from '../careerplug/http/transport.ts';

export type FakeTransport = Transport & {
  /** Everything that was sent, in order. */
  readonly requests: HttpRequest[];
};

/**
 * A transport that plays a script: the outcomes one after the other, or a function that decides. A request
 * beyond the end of the script is a mistake of the test's and says so.
 */
export function createFakeTransport(
  script:
    readonly HttpOutcome[] | ((request: HttpRequest, index: number) => HttpOutcome | Promise<HttpOutcome>),
): FakeTransport {
  const requests: HttpRequest[] = [];
  return {
    requests,
    send: async (request) => {
      const index = requests.push(request) - 1;
      if (typeof script === 'function') return script(request, index);
      const outcome = script[index];
      if (outcome === undefined) throw new Error(`Nothing scripted for request ${String(index + 1)}`);
      return outcome;
    },
  };
}

/** An answer of CareerPlug's application: JSON, with the headers that Rails sets. */
export function answered(
  status: number,
  json: unknown,
  headers: HttpAnswer['headers'] = {},
): HttpOutcome & { readonly kind: 'answered' } {
  return {
    kind: 'answered',
    answer: {
      status,
      headers: {
        'content-type': 'application/json',
        'x-request-id': '3f0c0a52-0000-4000-8000-000000000001',
        'x-runtime': '0.02',
        ...headers,
      },
      text: JSON.stringify(json),
    },
  };
}

/** A page where data was expected. */
export function answeredWithPage(
  status: number,
  headers: HttpAnswer['headers'] = {},
): HttpOutcome & { readonly kind: 'answered' } {
  const text = `<html><head><title>${String(status)}</title></head><body><h1>Please come back later</h1></body></html>`;
  return { kind: 'answered', answer: { status, headers: { 'content-type': 'text/html', ...headers }, text } };
}

/** The load balancer's bare 403 (facts.md, Requests). */
export const throttledAtBalancer = answeredWithPage(403, { server: 'awselb/2.0' });

export const lostByTimeout: HttpOutcome = { kind: 'lost', reason: 'timeout', detail: 'no answer in time' };
export const lostHalfway: HttpOutcome = { kind: 'lost', reason: 'broken', detail: 'ECONNRESET' };
export const nothingReachable: HttpOutcome = {
  kind: 'not-sent',
  reason: 'no-internet',
  detail: 'ERR_INTERNET_DISCONNECTED',
};
