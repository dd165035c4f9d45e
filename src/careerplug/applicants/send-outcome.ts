import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { applicantIdSchema } from '../../shared/domain/ids.ts';
import type { SendOutcome } from '../client.ts';
import type { ApiOutcome } from '../http/api.ts';
import { failureOfAnswer, isFromApplication } from '../http/classify.ts';
import { detailOf, isRecord, readJson, serverWords } from '../http/json-body.ts';
import { redactedDetail } from '../http/redact.ts';
import type { HttpAnswer } from '../http/transport.ts';
import { integerIdOf } from '../wire/id.ts';
import { isAboutDuplicate, refusedFields } from './refused-fields.ts';

type SentAnswers = readonly { readonly id: string }[];

/**
 * What is known after one attempt. The rule behind every line: only an answer that CareerPlug itself wrote
 * proves that nothing was saved; in every other case a person may already be there.
 */
export function toSendOutcome(outcome: ApiOutcome, sentAnswers: SentAnswers): SendOutcome {
  switch (outcome.kind) {
    case 'not-done':
      return { kind: 'not-sent', failure: outcome.failure };
    case 'signed-out':
      return { kind: 'signed-out', failure: outcome.failure };
    case 'lost':
      return { kind: 'uncertain', failure: outcome.failure, serverText: '' };
    case 'throttled':
      // A 503 may come from behind the application, however politely it names a time.
      return outcome.answer !== null && outcome.answer.status >= 500
        ? uncertain(outcome.answer, serverError(outcome.answer))
        : { kind: 'throttled', retryAt: outcome.retryAt };
    case 'answered':
      return ofAnswer(outcome.answer, sentAnswers);
    default:
      return assertNever(outcome);
  }
}

function ofAnswer(answer: HttpAnswer, sentAnswers: SentAnswers): SendOutcome {
  const { status } = answer;
  const failure = failureOfAnswer(answer);
  if (failure === null) return ofSuccess(answer);
  if (status >= 500 || status < 400 || status === 408) return uncertain(answer, failure);
  // Too large: refused by whoever stands in front, before the application could read it.
  if (status === 413) return { kind: 'refused', failure: validation(answer, ['resume']) };
  if (!isFromApplication(answer)) return uncertain(answer, failure);
  if (status === 404 || status === 403) return { kind: 'refused', failure };
  return { kind: 'refused', failure: validation(answer, refusedFields(serverWords(answer), sentAnswers)) };
}

/** 201 echoes what was sent, probably without an id. A page, or an error dressed as a success, proves nothing. */
function ofSuccess(answer: HttpAnswer): SendOutcome {
  const body = readJson(answer);
  const { status } = answer;
  if (!body.isJson) return uncertain(answer, { kind: 'unexpected-answer', reason: 'not-json', status });
  if (!isRecord(body.value) || ('error' in body.value && !('app' in body.value))) {
    return uncertain(answer, { kind: 'unexpected-answer', reason: 'wrong-shape', status });
  }
  const id = applicantIdSchema.safeParse(integerIdOf(body.value['id']));
  return { kind: 'accepted', applicantId: id.success ? id.data : null };
}

function uncertain(answer: HttpAnswer, failure: Failure): SendOutcome {
  return { kind: 'uncertain', failure, serverText: redactedDetail(serverWords(answer)) };
}

function validation(answer: HttpAnswer, fields: readonly string[]): Failure {
  return {
    kind: 'rejected',
    reason: isAboutDuplicate(serverWords(answer)) ? 'duplicate-person' : 'validation',
    ...(fields.length === 0 ? {} : { fields: [...fields] }),
    detail: detailOf(answer),
  };
}

function serverError(answer: HttpAnswer): Failure {
  return {
    kind: 'unexpected-answer',
    reason: 'server-error',
    status: answer.status,
    detail: detailOf(answer),
  };
}
