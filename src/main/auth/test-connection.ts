import { createCareerPlugClient } from '../../careerplug/create-client.ts';
import type { ConnectionCheck } from '../../shared/contract/session.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import { oauthWithoutKeys } from './client-keys.ts';
import type { Unlocked } from './open-vault.ts';
import type { SessionDeps } from './session-deps.ts';

type What = ConnectionCheck['what'];

const onePage = { page: 1, perPage: 1 };

/**
 * Tries what an open connection must be able to do: a token to be had and known to its server, jobs, applicants.
 * A server that knows nothing of `/oauth/token/info` does not fail the token; being refused it does.
 */
export async function testConnection(
  deps: Pick<SessionDeps, 'transport' | 'oauthFor' | 'clock'>,
  { opened }: Pick<Unlocked, 'opened'>,
): Promise<ConnectionCheck[]> {
  const { tokens, connection } = opened;
  const client = createCareerPlugClient({
    transport: deps.transport,
    tokens,
    apiOrigin: connection.apiOrigin,
    habits: opened.habits,
    onHabitsLearned: opened.rememberHabits,
    now: deps.clock.now,
  });

  async function token(): Promise<Result<unknown>> {
    const current = await tokens.current();
    if (!current.ok) return current;
    const info = await oauthWithoutKeys(deps.oauthFor, connection.appOrigin).tokenInfo(current.value);
    if (info.ok || info.failure.kind === 'unexpected-answer') return ok(undefined);
    if (info.failure.kind !== 'signed-out') return failed(info.failure);
    // Refused: a newer one may be had, as with any request.
    const renewed = await tokens.renew(current.value);
    if (!renewed.ok) return renewed;
    return renewed.value === current.value ? failed(info.failure) : ok(undefined);
  }

  const known = check('token', await token());
  if (known.failure !== null) return [known, notTried('jobs'), notTried('applicants')];
  const jobs = check('jobs', await client.listJobs(onePage));
  // Where nobody answers, asking for the next thing only makes a person wait.
  if (jobs.failure !== null && isAboutEverything(jobs.failure)) return [known, jobs, notTried('applicants')];
  return [known, jobs, check('applicants', await client.listApplicants(onePage))];
}

function check(what: What, result: Result<unknown>): ConnectionCheck {
  return result.ok
    ? { what, outcome: 'works', failure: null }
    : { what, outcome: 'failed', failure: result.failure };
}

function notTried(what: What): ConnectionCheck {
  return { what, outcome: 'not-tried', failure: null };
}

function isAboutEverything(failure: Failure): boolean {
  return ['offline', 'timeout', 'throttled', 'signed-out'].includes(failure.kind);
}
