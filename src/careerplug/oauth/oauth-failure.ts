import type { Failure } from '../../shared/domain/failure.ts';
import { failed, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { failureOfSilence } from '../http/classify.ts';
import { detailOf, isRecord, readJson } from '../http/json-body.ts';
import { isThrottling, retryAt } from '../http/throttling.ts';
import type { HttpAnswer, HttpOutcome } from '../http/transport.ts';

type RejectedReason = Extract<Failure, { kind: 'rejected' }>['reason'];

// RFC 6749 5.2 and 4.1.2.1. `invalid_client`: wrong key, wrong secret or revoked application, which the server
// does not tell apart (facts.md).
const reasons: ReadonlyMap<string, RejectedReason> = new Map([
  ['invalid_client', 'invalid-client'],
  ['unauthorized_client', 'invalid-client'],
  ['invalid_grant', 'invalid-grant'],
  ['invalid_scope', 'invalid-scope'],
  ['access_denied', 'access-denied'],
  ['invalid_request', 'invalid-input'],
  ['unsupported_grant_type', 'invalid-input'],
  ['unsupported_response_type', 'invalid-input'],
  ['invalid_redirect_uri', 'invalid-input'],
]);

/** What OAuth's own error word means; null for a word that is none of its. */
export function failureOfErrorWord(word: string, detail: string): Failure | null {
  const reason = reasons.get(word);
  if (reason !== undefined) return { kind: 'rejected', reason, detail };
  if (word === 'server_error' || word === 'temporarily_unavailable') {
    return { kind: 'unexpected-answer', reason: 'server-error', detail };
  }
  return null;
}

/** The JSON of a success (200) of the sign-in's host, or the failure that the outcome is. */
export function readOAuthOutcome(outcome: HttpOutcome, host: string, now: number): Result<unknown> {
  if (outcome.kind !== 'answered') return failed(failureOfSilence(outcome, host));
  const { answer } = outcome;
  if (isThrottling(answer)) return failed({ kind: 'throttled', retryAt: retryAt(answer, now, 1) });
  const body = readJson(answer);
  // Some versions answer 200 to an error, and a revoked application is told with 401 or 403.
  if (body.isJson && isRecord(body.value) && typeof body.value['error'] === 'string') {
    return failed(
      failureOfErrorWord(body.value['error'], detailOf(answer)) ?? failureOfStatus(answer, 'wrong-shape'),
    );
  }
  if (answer.status === 200 && body.isJson) return ok(body.value);
  // A revocation may be answered with nothing at all.
  if (answer.status === 200 && answer.text.trim() === '') return ok(null);
  return failed(failureOfStatus(answer, body.isJson ? 'wrong-shape' : 'not-json'));
}

function failureOfStatus(answer: HttpAnswer, otherwise: 'wrong-shape' | 'not-json'): Failure {
  const { status } = answer;
  const detail = detailOf(answer);
  if (status >= 500) return { kind: 'unexpected-answer', reason: 'server-error', status, detail };
  if (status >= 300 && status < 400) {
    return { kind: 'unexpected-answer', reason: 'redirect', status, detail };
  }
  return { kind: 'unexpected-answer', reason: otherwise, status, detail };
}
