import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { Connection, Protection, Session, SignInMethod } from '../../shared/domain/session.ts';

/** An open connection. */
export type Account = {
  readonly connection: Connection;
  readonly protection: Protection;
  readonly method: SignInMethod;
  /** When a token that can't be renewed ends. */
  readonly endsAt: number | null;
  readonly failure: Failure | null;
  /** When a code arrived that nobody here had asked for. */
  readonly strayCodeAt?: number;
};

/** What stands when no sign-in is under way. */
export type Ground =
  | { readonly kind: 'starting' }
  | { readonly kind: 'nobody'; readonly failure: Failure | null }
  /** `failure` not null: the tokens have ended; what is cached stays readable. */
  | ({
      readonly kind: 'account';
      /** Why a sign-in beside this one came to nothing. */
      readonly attemptFailure?: Failure;
    } & Account)
  | { readonly kind: 'locked'; readonly connection: Connection | null; readonly failure: Failure };

/** A sign-in on top of it. It never takes away what stands until it has succeeded. */
export type Attempt =
  | {
      readonly kind: 'waiting';
      readonly startedAt: number;
      readonly expiresAt: number;
      readonly notice: Failure | null;
    }
  | { readonly kind: 'redeeming' }
  /** Signed in, nothing on the disk: the key store is weak and the person decides. */
  | { readonly kind: 'consent'; readonly connectionName: string };

export type SessionState = { readonly ground: Ground; readonly attempt: Attempt | null };

export type SessionEvent =
  | { readonly kind: 'nobody-connected' }
  | ({ readonly kind: 'opened' } & Account)
  | { readonly kind: 'locked'; readonly connection: Connection | null; readonly failure: Failure }
  | { readonly kind: 'sign-in-began'; readonly startedAt: number; readonly expiresAt: number }
  /** Something arrived that is not the answer we wait for. */
  | { readonly kind: 'stray-answer'; readonly failure: Failure; readonly at: number }
  | { readonly kind: 'answer-arrived' }
  /** A sign-in that needs no browser: the server is asked at once. */
  | { readonly kind: 'asking-began' }
  | { readonly kind: 'consent-wanted'; readonly connectionName: string }
  /** A pasted code was refused; the person may paste another one. */
  | {
      readonly kind: 'code-refused';
      readonly startedAt: number;
      readonly expiresAt: number;
      readonly failure: Failure;
    }
  /** Cancelled (`failure` null), expired, denied or failed. */
  | { readonly kind: 'sign-in-ended'; readonly failure: Failure | null }
  | { readonly kind: 'tokens-ended'; readonly failure: Failure }
  | { readonly kind: 'renamed'; readonly connection: Connection }
  | { readonly kind: 'signed-out' };

export const firstSessionState: SessionState = { ground: { kind: 'starting' }, attempt: null };

/** The one place that says what follows from what. Events that make no sense in a state change nothing. */
export function nextSession(state: SessionState, event: SessionEvent): SessionState {
  const { ground, attempt } = state;
  switch (event.kind) {
    case 'nobody-connected':
      return { ground: { kind: 'nobody', failure: null }, attempt };
    case 'opened': {
      const { connection, protection, method, endsAt, failure } = event;
      return { ground: { kind: 'account', connection, protection, method, endsAt, failure }, attempt: null };
    }
    case 'locked':
      return {
        ground: { kind: 'locked', connection: event.connection, failure: event.failure },
        attempt: null,
      };
    case 'sign-in-began':
      if (ground.kind === 'starting') return state;
      return {
        ground: withoutAttemptFailure(ground),
        attempt: {
          kind: 'waiting',
          startedAt: event.startedAt,
          expiresAt: event.expiresAt,
          notice: null,
        },
      };
    case 'stray-answer':
      if (attempt?.kind === 'waiting') return { ground, attempt: { ...attempt, notice: event.failure } };
      if (attempt === null && ground.kind === 'nobody') {
        return { ground: { kind: 'nobody', failure: event.failure }, attempt: null };
      }
      // The address of the last sign-in may come twice: only a code without our state is news to an open account.
      if (attempt === null && ground.kind === 'account' && isUnsolicitedCode(event.failure)) {
        return { ground: { ...ground, strayCodeAt: event.at }, attempt: null };
      }
      return state;
    case 'answer-arrived':
      return attempt?.kind === 'waiting' ? { ground, attempt: { kind: 'redeeming' } } : state;
    case 'asking-began':
      if (ground.kind === 'starting') return state;
      return { ground: withoutAttemptFailure(ground), attempt: { kind: 'redeeming' } };
    case 'consent-wanted':
      if (attempt?.kind !== 'redeeming') return state;
      return { ground, attempt: { kind: 'consent', connectionName: event.connectionName } };
    case 'code-refused':
      if (attempt?.kind !== 'redeeming') return state;
      return {
        ground,
        attempt: {
          kind: 'waiting',
          startedAt: event.startedAt,
          expiresAt: event.expiresAt,
          notice: event.failure,
        },
      };
    case 'sign-in-ended':
      if (attempt === null) return state;
      return { ground: withFailure(ground, event.failure), attempt: null };
    case 'tokens-ended':
      if (ground.kind !== 'account') return state;
      return { ground: { ...ground, failure: event.failure }, attempt };
    case 'renamed':
      if (ground.kind !== 'account' || ground.connection.id !== event.connection.id) return state;
      return { ground: { ...ground, connection: event.connection }, attempt };
    case 'signed-out':
      return { ground: { kind: 'nobody', failure: null }, attempt: null };
    default:
      return assertNever(event);
  }
}

function isUnsolicitedCode(failure: Failure): boolean {
  return failure.kind === 'rejected' && failure.reason === 'unsolicited-code';
}

/** A sign-in that failed is told where somebody needs one; beside an open account it changes nothing of that. */
function withFailure(ground: Ground, failure: Failure | null): Ground {
  if (failure === null) return ground;
  if (ground.kind === 'nobody') return { kind: 'nobody', failure };
  if (ground.kind !== 'account') return ground;
  return ground.failure === null ? { ...ground, attemptFailure: failure } : { ...ground, failure };
}

/** What went wrong before is no news once somebody tries again. */
function withoutAttemptFailure(ground: Ground): Ground {
  if (ground.kind === 'nobody') return { kind: 'nobody', failure: null };
  if (ground.kind !== 'account') return ground;
  const { attemptFailure: _failure, strayCodeAt: _at, ...account } = ground;
  return account;
}

/** What windows are told. */
export function toSession({ ground, attempt }: SessionState): Session {
  if (attempt?.kind === 'waiting') {
    const { startedAt, expiresAt, notice } = attempt;
    return { kind: 'waiting-for-browser', startedAt, expiresAt, notice };
  }
  if (attempt?.kind === 'redeeming') return { kind: 'redeeming' };
  if (attempt?.kind === 'consent') {
    return { kind: 'consent-needed', protection: 'weak', connectionName: attempt.connectionName };
  }
  switch (ground.kind) {
    case 'starting':
      return { kind: 'starting' };
    case 'nobody':
      return { kind: 'signed-out', failure: ground.failure };
    case 'account': {
      const { connection, protection, method, endsAt, failure, attemptFailure, strayCodeAt } = ground;
      const open = {
        connection,
        protection,
        method,
        endsAt,
        ...(strayCodeAt !== undefined && { strayCodeAt }),
      };
      if (failure !== null) return { kind: 'sign-in-needed', ...open, failure };
      return { kind: 'signed-in', ...open, ...(attemptFailure !== undefined && { attemptFailure }) };
    }
    case 'locked':
      return { kind: 'locked', connection: ground.connection, failure: ground.failure };
    default:
      return assertNever(ground);
  }
}
