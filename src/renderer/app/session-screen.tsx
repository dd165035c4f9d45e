import { useState, type ComponentProps } from 'react';
import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Session } from '../../shared/domain/session.ts';
import { ConnectRequestProvider } from '../desk/connect-request.tsx';
import { failureSince, isFreshSignIn, isVisitOver, type Visit } from './connect-visit.ts';
import { Desk } from './desk.tsx';
import { LockScreen } from './lock-screen.tsx';
import { isOpen } from './open-session.ts';
import { screens } from './screens.tsx';

/** Which screen a session calls for; and the connect screen where somebody who is signed in asked for it. */
export function SessionScreen({ session }: { readonly session: Session }) {
  const [seen, setSeen] = useState(session);
  const [visit, setVisit] = useState<Visit | null>(null);
  const [isFresh, setIsFresh] = useState(false);
  if (seen !== session) {
    setSeen(session);
    const isOver = visit === null || isVisitOver(visit, session);
    setIsFresh((isOver && isFreshSignIn(seen, session)) || (isFresh && isSameDesk(seen, session)));
    if (isOver) setVisit(null);
  }

  const connect = (shown: ComponentProps<typeof screens.Connect>['session']) => (
    <screens.Connect
      key="connect"
      session={shown}
      visit={visit === null ? null : { request: visit.request, connection: visit.from.connection }}
      onLeave={() => setVisit(null)}
    />
  );

  switch (session.kind) {
    case 'starting':
      return null;
    case 'signed-out':
    case 'waiting-for-browser':
    case 'redeeming':
    case 'consent-needed':
      return connect(session);
    case 'signed-in':
    case 'sign-in-needed':
      if (visit !== null) return connect({ kind: 'signed-out', failure: failureSince(visit.from, session) });
      return (
        <ConnectRequestProvider ask={(request) => setVisit({ request, from: session })}>
          {/* Another connection is another desk: nothing of the former one may linger. */}
          <Desk key={session.connection.id} session={session} isFresh={isFresh} />
        </ConnectRequestProvider>
      );
    case 'locked':
      return <LockScreen session={session} />;
    default:
      return assertNever(session);
  }
}

function isSameDesk(before: Session, now: Session): boolean {
  return isOpen(before) && isOpen(now) && before.connection.id === now.connection.id;
}
