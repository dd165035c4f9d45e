import type { Cut } from '../../careerplug/http/transport.ts';
import type { AuthorizationRequest } from '../../careerplug/oauth/authorization-request.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ConnectionId } from '../../shared/domain/ids.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { CheckedInput } from './client-input.ts';
import type { SessionCore } from './session-core.ts';

type Common = {
  /** The server that is asked. */
  readonly appOrigin: string;
  /** The connection whose sign-in is repeated, null for a new one. */
  readonly repeats: ConnectionId | null;
  /** Resolves when it is over: done, given up, out of time, or replaced by a new one. */
  readonly over: Promise<null>;
  readonly end: () => void;
};

/**
 * A sign-in that waits for the person. Kept in memory on purpose: state and verifier bind the answer to
 * this run of the program, so an answer after a restart is one that nobody asked for.
 */
export type BrowserAttempt = Common & {
  readonly kind: 'browser';
  readonly input: CheckedInput;
  readonly request: AuthorizationRequest;
  readonly startedAt: number;
  readonly expiresAt: number;
};

/** A sign-in that only the server takes part in. */
export type DirectAttempt = Common & { readonly kind: 'direct' };

export type SignInAttempt = BrowserAttempt | DirectAttempt;

/**
 * Ends a request together with the sign-in it is made for: requests that change something go one at a time,
 * so one that nobody waits for any more must not hold up the next.
 */
export function cutWith(over: Promise<null>): Cut {
  const listeners = new Set<() => void>();
  let isCut = false;
  void over.then(() => {
    isCut = true;
    for (const listener of listeners) listener();
  });
  return {
    isCut: () => isCut,
    onCut: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The one sign-in that is under way; a new one takes the place of the old. */
export type Attempts = {
  readonly current: () => SignInAttempt | null;
  readonly begin: (attempt: SignInAttempt) => void;
  readonly drop: () => void;
  /** Drops it and says why (null: given up). */
  readonly end: (failure: Failure | null) => Session;
};

export function createAttempts(core: Pick<SessionCore, 'dispatch'>): Attempts {
  let current: SignInAttempt | null = null;

  function drop(): void {
    current?.end();
    current = null;
  }

  return {
    current: () => current,
    begin: (attempt) => {
      drop();
      current = attempt;
    },
    drop,
    end: (failure) => {
      drop();
      return core.dispatch({ kind: 'sign-in-ended', failure });
    },
  };
}
