import type { HttpRequest, Transport } from '../careerplug/http/transport.ts';
import { createFetchTransport } from '../main/platform/fetch-transport.ts';
import { systemClock } from '../main/platform/clock.ts';
import { hasSwaggerDocument, validateRequest } from './swagger.ts';

export type JudgedTransport = Transport & {
  readonly requests: HttpRequest[];
  /** What CareerPlug's document has against the API requests so far; always empty where it is absent. */
  readonly problems: string[];
};

/** Real requests over Node's `fetch`, each of them held against CareerPlug's own document. */
export function createJudgedTransport(apiOrigin: string): JudgedTransport {
  const network = createFetchTransport({ fetch, clock: systemClock });
  const requests: HttpRequest[] = [];
  const problems: string[] = [];
  return {
    requests,
    problems,
    send: (request) => {
      requests.push(request);
      const { origin, pathname, searchParams } = new URL(request.url);
      if (hasSwaggerDocument && origin === apiOrigin && !pathname.startsWith('/oauth/')) {
        const body: unknown = request.body === undefined ? undefined : JSON.parse(request.body);
        problems.push(...validateRequest(request.method, pathname, searchParams, body));
      }
      return network.send(request);
    },
  };
}
