import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Session } from '../../shared/domain/session.ts';
import { Desk } from './desk.tsx';
import { LockScreen } from './lock-screen.tsx';
import { screens } from './screens.tsx';

/** Which screen a session calls for. */
export function SessionScreen({ session }: { readonly session: Session }) {
  switch (session.kind) {
    case 'starting':
      return null;
    case 'signed-out':
    case 'waiting-for-browser':
    case 'redeeming':
      return <screens.Connect session={session} />;
    case 'signed-in':
    case 'sign-in-needed':
      // Another connection is another desk: nothing of the former one may linger.
      return <Desk key={session.connection.id} session={session} />;
    case 'locked':
      return <LockScreen session={session} />;
    default:
      return assertNever(session);
  }
}
