import type { ClientHabits, OutgoingApplication, SendOutcome } from '../client.ts';
import type { Api, ApiOutcome } from '../http/api.ts';
import { serverWords } from '../http/json-body.ts';
import { toApplicationBody } from './application-body.ts';
import type { ApplicationBody } from './application-body.ts';
import { namesTheBodyMissing } from './refused-fields.ts';
import { toSendOutcome } from './send-outcome.ts';

const textTimeoutMs = 60_000;
/** 10 MB over the wireless network of a shop. */
const fileTimeoutMs = 240_000;

/**
 * Sends one application, once. It is sent a second time only after an answer that surely saved nothing: a
 * refused token, or a 400 that did not find the body where we put it (bare or wrapped, facts.md, POST /apps).
 */
export async function sendApplication(api: Api, outgoing: OutgoingApplication): Promise<SendOutcome> {
  const body = toApplicationBody(outgoing);
  if (body === null) {
    return {
      kind: 'refused',
      failure: { kind: 'rejected', reason: 'invalid-input', fields: ['resume'] },
    };
  }
  const timeoutMs = outgoing.resumeFile === null ? textTimeoutMs : fileTimeoutMs;
  const outcome = await api.inTurn(async (ask) => {
    const send = (form: ClientHabits['applicationBody']): Promise<ApiOutcome> =>
      ask({ method: 'POST', path: '/apps', json: inForm(body, form), timeoutMs });
    const usual = api.habits().applicationBody;
    const first = await send(usual);
    if (!missesTheBody(first)) return first;
    const other = usual === 'bare' ? 'wrapped' : 'bare';
    const second = await send(other);
    if (missesTheBody(second)) return first;
    if (second.kind === 'answered' && second.answer.status < 500) api.learn({ applicationBody: other });
    return second;
  });
  return toSendOutcome(outcome, body.prescreen_answers);
}

function inForm(body: ApplicationBody, form: ClientHabits['applicationBody']): unknown {
  return form === 'bare' ? body : { body };
}

function missesTheBody(outcome: ApiOutcome): boolean {
  return (
    outcome.kind === 'answered' &&
    outcome.answer.status === 400 &&
    namesTheBodyMissing(serverWords(outcome.answer))
  );
}
