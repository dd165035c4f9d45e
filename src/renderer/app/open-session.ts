import type { Session } from '../../shared/domain/session.ts';

/** Sessions in which somebody's data is on screen. */
export type OpenSession = Extract<Session, { kind: 'signed-in' | 'sign-in-needed' }>;
