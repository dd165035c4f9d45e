import type { Failure } from '../../shared/domain/failure.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { ConnectRequest } from '../desk/connect-request.tsx';
import { isOpen, type OpenSession } from './open-session.ts';

/** Somebody with an open desk went to the connect screen. */
export type Visit = { readonly request: ConnectRequest; readonly from: OpenSession };

/** Whether what happened since has done what the visit was for, or has made it pointless. */
export function isVisitOver({ from }: Visit, now: Session): boolean {
  if (!isOpen(now)) return now.kind === 'signed-out' || now.kind === 'locked';
  if (now.connection.id !== from.connection.id) return true;
  return (
    (from.kind === 'sign-in-needed' && now.kind === 'signed-in') ||
    // A new token, or another way in, for the account that is open.
    (now.kind === 'signed-in' && (now.method !== from.method || now.endsAt !== from.endsAt))
  );
}

/** Whether a person has just signed in, as against a start, a switch, or a sign-in that came to nothing. */
export function isFreshSignIn(before: Session, now: Session): boolean {
  if (now.kind !== 'signed-in' || now.method === 'sample') return false;
  switch (before.kind) {
    case 'signed-out':
    case 'redeeming':
    case 'consent-needed':
    case 'sign-in-needed':
      return true;
    case 'signed-in':
      return before.connection.id === now.connection.id && before.endsAt !== now.endsAt;
    case 'starting':
    case 'locked':
    case 'waiting-for-browser':
      return false;
  }
}

/** Why a sign-in that was begun during a visit came to nothing; what was known before it isn't news. */
export function failureSince(from: OpenSession, now: OpenSession): Failure | null {
  if (now === from) return null;
  if (now.kind === 'signed-in') return now.attemptFailure ?? null;
  const isKnown =
    from.kind === 'sign-in-needed' && JSON.stringify(from.failure) === JSON.stringify(now.failure);
  return isKnown ? null : now.failure;
}
