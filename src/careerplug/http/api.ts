import type { Failure } from '../../shared/domain/failure.ts';
import { createInTurn } from '../../shared/domain/in-turn.ts';
import type { ClientHabits, TokenSource } from '../client.ts';
import { toHttpRequest } from './api-request.ts';
import type { ApiRequest } from './api-request.ts';
import { failureOfSilence, isTokenRefusal } from './classify.ts';
import { detailOf } from './json-body.ts';
import { createThrottleGate, isThrottling } from './throttling.ts';
import type { HttpAnswer, HttpOutcome, Transport } from './transport.ts';

/** What became of one thing asked of the API, tokens and throttling being settled. */
export type ApiOutcome =
  | { readonly kind: 'answered'; readonly answer: HttpAnswer }
  /** The server was not asked, or surely refused the token: nothing was done there. */
  | { readonly kind: 'not-done'; readonly failure: Failure }
  | { readonly kind: 'signed-out'; readonly failure: Failure }
  /** `answer` is null when the gate was closed and nothing was sent. */
  | { readonly kind: 'throttled'; readonly retryAt: number; readonly answer: HttpAnswer | null }
  /** Sent, perhaps arrived, no whole answer. */
  | { readonly kind: 'lost'; readonly failure: Failure };

export type ApiDeps = {
  readonly transport: Transport;
  readonly tokens: TokenSource;
  readonly apiOrigin: string;
  readonly habits: ClientHabits;
  readonly onHabitsLearned: (habits: ClientHabits) => void;
  readonly now: () => number;
};

/** The API with everything in it that is the same for all its paths. */
export type Api = {
  /** One exchange after the other; a closed throttle gate answers at once. */
  readonly ask: (request: ApiRequest) => Promise<ApiOutcome>;
  /** Several exchanges that nothing may come between, such as one that is tried in two forms. */
  readonly inTurn: <T>(task: (ask: Api['ask']) => Promise<T>) => Promise<T>;
  readonly habits: () => ClientHabits;
  readonly learn: (habits: Partial<ClientHabits>) => void;
};

export function createApi(deps: ApiDeps): Api {
  const queue = createInTurn();
  const gate = createThrottleGate(deps);
  const host = URL.parse(deps.apiOrigin)?.host ?? deps.apiOrigin;
  let habits = deps.habits;

  const learn: Api['learn'] = (learned) => {
    habits = { ...habits, ...learned };
    deps.onHabitsLearned(habits);
  };

  const ask: Api['ask'] = async (request) => {
    // Asked when its turn has come: the one before it may have closed the gate.
    const until = gate.closedUntil();
    if (until !== null) return { kind: 'throttled', retryAt: until, answer: null };
    const current = await deps.tokens.current();
    if (!current.ok) return withoutToken(current.failure);
    const first = await exchange(request, current.value, habits.tokenPlace);
    if (refusalIn(first) === null) return first;

    const renewed = await deps.tokens.renew(current.value);
    if (!renewed.ok) return withoutToken(renewed.failure);
    // The same token again is the source's word that this one is as fresh as they get.
    if (renewed.value !== current.value) {
      const second = await exchange(request, renewed.value, habits.tokenPlace);
      if (refusalIn(second) === null) return second;
    }
    const elsewhere = habits.tokenPlace === 'header' ? 'query' : 'header';
    const third = await exchange(request, renewed.value, elsewhere);
    const refusal = refusalIn(third);
    if (refusal === null) {
      if (third.kind === 'answered' && third.answer.status < 400) learn({ tokenPlace: elsewhere });
      return third;
    }
    return {
      kind: 'signed-out',
      failure: { kind: 'signed-out', reason: 'refused-by-resources', detail: detailOf(refusal) },
    };
  };

  async function exchange(
    request: ApiRequest,
    token: string,
    tokenPlace: ClientHabits['tokenPlace'],
  ): Promise<ApiOutcome> {
    const outcome: HttpOutcome = await deps.transport.send(
      toHttpRequest(request, { apiOrigin: deps.apiOrigin, token, tokenPlace }),
    );
    if (outcome.kind === 'not-sent') return { kind: 'not-done', failure: failureOfSilence(outcome, host) };
    if (outcome.kind === 'lost') return { kind: 'lost', failure: failureOfSilence(outcome, host) };
    const { answer } = outcome;
    if (isThrottling(answer)) return { kind: 'throttled', retryAt: gate.close(answer), answer };
    gate.noteOrdinaryAnswer();
    return { kind: 'answered', answer };
  }

  return {
    ask: (request) => queue(() => ask(request)),
    inTurn: (task) => queue(() => task(ask)),
    habits: () => habits,
    learn,
  };
}

function refusalIn(outcome: ApiOutcome): HttpAnswer | null {
  return outcome.kind === 'answered' && isTokenRefusal(outcome.answer) ? outcome.answer : null;
}

/** No token to be had: the sign-in has ended, or renewing it met the trouble that any request may meet. */
function withoutToken(failure: Failure): ApiOutcome {
  if (failure.kind === 'throttled') return { kind: 'throttled', retryAt: failure.retryAt, answer: null };
  const isOver = failure.kind === 'signed-out' || failure.kind === 'rejected';
  return isOver ? { kind: 'signed-out', failure } : { kind: 'not-done', failure };
}
