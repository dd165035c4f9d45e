import type { Cut } from '../../careerplug/http/transport.ts';
import type { AuthorizationRequest } from '../../careerplug/oauth/authorization-request.ts';
import type { ConnectionId } from '../../shared/domain/ids.ts';
import type { ClientKeys } from './client-keys.ts';

/**
 * A sign-in that waits for the person. Kept in memory on purpose: state and verifier bind the answer to
 * this run of the program, so an answer after a restart is one that nobody asked for.
 */
export type SignInAttempt = {
  readonly keys: ClientKeys;
  readonly apiOrigin: string;
  readonly connectionName: string;
  readonly request: AuthorizationRequest;
  readonly startedAt: number;
  readonly expiresAt: number;
  /** The connection whose sign-in is repeated, null for a new one. */
  readonly repeats: ConnectionId | null;
  /** Over: done, given up, out of time, or replaced by a new one. Nobody waits for an answer to it then. */
  readonly over: AbortSignal;
  readonly end: () => void;
};

/** For requests that are made for it alone. */
export function cutWith(over: AbortSignal): Cut {
  return {
    isCut: () => over.aborted,
    onCut: (listener) => {
      over.addEventListener('abort', listener, { once: true });
      return () => {
        over.removeEventListener('abort', listener);
      };
    },
  };
}
