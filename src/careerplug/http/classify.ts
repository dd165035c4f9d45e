import type { Failure } from '../../shared/domain/failure.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import { detailOf, isHtml, readJson } from './json-body.ts';
import { redactedDetail } from './redact.ts';
import type { HttpAnswer, HttpOutcome } from './transport.ts';

/** An outcome without an answer, as the person is told about it. */
export function failureOfSilence(
  outcome: Exclude<HttpOutcome, { readonly kind: 'answered' }>,
  host: string,
): Failure {
  const detail = redactedDetail(outcome.detail);
  switch (outcome.kind) {
    case 'not-sent':
      return { kind: 'offline', reason: outcome.reason, host, detail };
    case 'lost':
      // Broken off halfway is the same to a person as no answer in time: nobody knows what the server did.
      return { kind: 'timeout', host, detail };
    default:
      return assertNever(outcome);
  }
}

/** The token was not accepted, said by the application itself and not by a proxy in between. */
export function isTokenRefusal(answer: HttpAnswer): boolean {
  return answer.status === 401 && !isHtml(answer);
}

/** Whether CareerPlug's application wrote this answer; load balancers, proxies and portals write pages. */
export function isFromApplication(answer: HttpAnswer): boolean {
  const { headers } = answer;
  return (
    readJson(answer).isJson || headers['x-request-id'] !== undefined || headers['x-runtime'] !== undefined
  );
}

/**
 * What an answer that is not a success means (facts.md, Requests); null for 2xx. Throttling is decided
 * before this, and a 401 after the token has been renewed.
 */
export function failureOfAnswer(answer: HttpAnswer): Failure | null {
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  // After the successes: reading a page of applicants for the words of a failure costs more than storing it.
  const detail = detailOf(answer);
  if (status >= 300 && status < 400) {
    return { kind: 'unexpected-answer', reason: 'redirect', status, detail };
  }
  if (status >= 500) return { kind: 'unexpected-answer', reason: 'server-error', status, detail };
  if (!isFromApplication(answer) && isHtml(answer)) {
    return { kind: 'unexpected-answer', reason: 'not-json', status, detail };
  }
  switch (status) {
    case 400:
    case 406:
    case 422:
      return { kind: 'rejected', reason: 'validation', detail };
    case 401:
      return { kind: 'signed-out', reason: 'ended', detail };
    case 403:
      return { kind: 'forbidden', detail };
    case 404:
    case 410:
      return { kind: 'not-found', detail };
    default:
      return { kind: 'unexpected-answer', reason: 'wrong-shape', status, detail };
  }
}
