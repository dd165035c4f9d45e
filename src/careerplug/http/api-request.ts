import type { ClientHabits } from '../client.ts';
import type { HttpRequest } from './transport.ts';

/** One thing to ask the API, before it is known how the token travels. */
export type ApiRequest = {
  readonly method: 'GET' | 'POST';
  /** Begins with a slash; CareerPlug's API has no version in its paths. */
  readonly path: string;
  readonly query?: readonly (readonly [string, string])[];
  readonly json?: unknown;
  readonly timeoutMs: number;
};

/** The request as it goes out: documented version header, the token in one place and never in both. */
export function toHttpRequest(
  request: ApiRequest,
  to: { readonly apiOrigin: string; readonly token: string; readonly tokenPlace: ClientHabits['tokenPlace'] },
): HttpRequest {
  const inHeader = to.tokenPlace === 'header';
  const parameters = new URLSearchParams();
  for (const [name, value] of request.query ?? []) parameters.append(name, value);
  if (!inHeader) parameters.append('access_token', to.token);
  const query = parameters.toString();
  return {
    method: request.method,
    url: `${to.apiOrigin}${request.path}${query === '' ? '' : `?${query}`}`,
    headers: {
      accept: 'application/json',
      'accept-version': 'v1',
      ...(inHeader ? { authorization: `Bearer ${to.token}` } : {}),
      ...(request.json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(request.json === undefined ? {} : { body: JSON.stringify(request.json) }),
    timeoutMs: request.timeoutMs,
  };
}
