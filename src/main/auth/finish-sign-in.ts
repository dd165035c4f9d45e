import type { Failure } from '../../shared/domain/failure.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { Session } from '../../shared/domain/session.ts';
import { adoptTokens, type IssuedSignIn } from './adopt-tokens.ts';
import type { ConnectionShelf } from './connection-shelf.ts';
import type { Revocations } from './revocations.ts';
import type { SessionCore } from './session-core.ts';
import type { SessionDeps } from './session-deps.ts';
import type { Attempts, SignInAttempt } from './sign-in-attempt.ts';

/** The last part of every way in: tokens have come, and somebody may have to agree to keeping them. */
export type FinishSignIn = {
  /** Opens the connection that the tokens belong to, or asks for consent first. */
  readonly finish: (by: SignInAttempt, issued: IssuedSignIn) => Promise<Session>;
  readonly answerWeakProtection: (
    answer: 'keep-anyway' | 'memory-only' | 'cancel',
  ) => Promise<Result<Session>>;
  /** Gives a sign-in up, wherever it stands. */
  readonly cancel: () => Session;
  /** The same where another begins in the next moment: nobody is told of the moment between. */
  readonly makeRoom: () => void;
  /** Nobody may hold tokens that nobody wanted. */
  readonly revokeUnwanted: (issued: Pick<IssuedSignIn, 'keys' | 'tokens'>) => void;
};

export function createFinishSignIn(
  deps: SessionDeps & {
    readonly core: SessionCore;
    readonly shelf: ConnectionShelf;
    readonly attempts: Attempts;
    readonly revocations: Revocations;
  },
): FinishSignIn {
  const { core, attempts, revocations, cipher } = deps;
  /** Tokens that wait for a person's consent; nothing of them is on the disk. */
  let parked: { readonly by: SignInAttempt; readonly issued: IssuedSignIn } | null = null;

  function revokeUnwanted({ keys, tokens }: Pick<IssuedSignIn, 'keys' | 'tokens'>): void {
    // A pasted token was not made for us, and without keys it can't be ended by us.
    if (keys) void revocations.add(keys, tokens, false);
  }

  async function keep(by: SignInAttempt, issued: IssuedSignIn, place: 'disk' | 'memory'): Promise<Session> {
    const isWanted = (): boolean => attempts.current() === by;
    const adopted = await adoptTokens({ ...deps, unlocked: core.unlocked(), isWanted }, issued, place);
    if (!adopted.ok) {
      revokeUnwanted(issued);
      return isWanted() ? attempts.end(adopted.failure) : core.session();
    }
    // From here on it is done, and a person who cancels has been too late.
    attempts.drop();
    await core.leaveSample();
    return core.open(adopted.value, place, null);
  }

  function makeRoom(): void {
    if (parked) revokeUnwanted(parked.issued);
    parked = null;
    attempts.drop();
  }

  /** Whether the person has agreed already, by keeping this very connection so. */
  function agreedPlace({ repeats }: SignInAttempt): 'disk' | 'memory' | null {
    const open = core.unlocked();
    if (repeats === null || open?.contents.connection.id !== repeats) return null;
    return open.place === 'sample' ? null : open.place;
  }

  return {
    revokeUnwanted,
    finish: async (by, issued) => {
      const protection = await cipher.protection();
      const isOver = attempts.current() !== by;
      if (!protection.ok || isOver) {
        revokeUnwanted(issued);
        return protection.ok || isOver ? core.session() : attempts.end(protection.failure);
      }
      const agreed = agreedPlace(by);
      if (agreed !== null || protection.value !== 'weak') return keep(by, issued, agreed ?? 'disk');
      parked = { by, issued };
      return core.dispatch({ kind: 'consent-wanted', connectionName: issued.connectionName });
    },
    answerWeakProtection: async (answer) => {
      const waiting = parked;
      if (!waiting || attempts.current() !== waiting.by) return failed(wrongState);
      parked = null;
      if (answer !== 'cancel') {
        return ok(await keep(waiting.by, waiting.issued, answer === 'memory-only' ? 'memory' : 'disk'));
      }
      revokeUnwanted(waiting.issued);
      return ok(attempts.end(null));
    },
    cancel: () => {
      makeRoom();
      return attempts.end(null);
    },
    makeRoom,
  };
}

const wrongState: Failure = { kind: 'rejected', reason: 'wrong-state' };
