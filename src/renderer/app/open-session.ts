import type { Session } from '../../shared/domain/session.ts';

/** Sessions in which somebody's data is on screen. */
export type OpenSession = Extract<Session, { kind: 'signed-in' | 'sign-in-needed' }>;

export function isOpen(session: Session): session is OpenSession {
  return session.kind === 'signed-in' || session.kind === 'sign-in-needed';
}
