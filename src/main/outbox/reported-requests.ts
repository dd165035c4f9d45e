import type { CareerPlugClient, SendOutcome } from '../../careerplug/client.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { OutboxDeps } from './create-outbox-service.ts';

/**
 * The same client, telling of every request how it went: what is known of the connection comes from what the
 * outbox meets as much as from reading.
 */
export function withReports(
  client: Pick<CareerPlugClient, 'listApplicants' | 'sendApplication'>,
  report: (outcome: Result<unknown>) => void,
): OutboxDeps['client'] {
  return {
    listApplicants: async (query) => {
      const answer = await client.listApplicants(query);
      report(answer);
      return answer;
    },
    sendApplication: async (application) => {
      const outcome = await client.sendApplication(application);
      const told = outcomeOf(outcome);
      if (told !== null) report(told);
      return outcome;
    },
  };
}

/** What sending an application says about the way to CareerPlug; null when it says nothing. */
function outcomeOf(outcome: SendOutcome): Result<unknown> | null {
  switch (outcome.kind) {
    case 'accepted':
      return ok(undefined);
    case 'uncertain':
      // CareerPlug answers 500 to what it finds wrong with one person (facts.md): it is there nevertheless.
      return outcome.failure.kind === 'unexpected-answer' ? null : failed(outcome.failure);
    case 'not-sent':
    case 'refused':
    case 'signed-out':
      return failed(outcome.failure);
    case 'throttled':
      return failed({ kind: 'throttled', retryAt: outcome.retryAt });
    default:
      return assertNever(outcome);
  }
}
