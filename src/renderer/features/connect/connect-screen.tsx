import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { Connection, Session } from '../../../shared/domain/session.ts';
import type { ConnectRequest, SignInWay } from '../../desk/connect-request.tsx';
import { appInfoQuery } from '../../desk/query.ts';
import { Text } from '../../i18n/text.tsx';
import styles from './connect.module.css';
import { OtherWays, type WayChoice } from './other-ways.tsx';
import { Redeeming } from './redeeming.tsx';
import { initialFields, type SignInFields } from './sign-in-form.ts';
import { SignInPanel } from './sign-in-panel.tsx';
import { useSignIn } from './use-sign-in.ts';
import { WaitingForBrowser } from './waiting-for-browser.tsx';
import { WeakConsent } from './weak-consent.tsx';
import { Welcome } from './welcome.tsx';

export type ConnectSession = Extract<
  Session,
  { kind: 'signed-out' | 'waiting-for-browser' | 'redeeming' | 'consent-needed' }
>;

/** Somebody who is signed in asked for this screen, and may go back to `connection`. */
export type ConnectVisit = { readonly request: ConnectRequest; readonly connection: Connection };

type Step = 'welcome' | 'ways' | SignInWay;

/**
 * Everything before somebody is signed in. What was typed is kept here while the browser is busy, so that a
 * refused sign-in needs no second pasting; it goes when the screen goes.
 */
export function ConnectScreen({
  session,
  visit,
  onLeave,
}: {
  readonly session: ConnectSession;
  readonly visit: ConnectVisit | null;
  /** Back to where the visit began; also when it has done what it was for. */
  readonly onLeave: () => void;
}) {
  const info = useQuery(appInfoQuery);
  /** The steps taken, the one on screen last. */
  const [trail, setTrail] = useState<readonly Step[]>([firstStep(visit)]);
  /** A trouble that was told at an earlier step says nothing of this one. */
  const [told, setTold] = useState<Failure | null>(null);
  const [typed, setTyped] = useState<SignInFields | null>(null);
  const signIn = useSignIn(onLeave);
  const preset = info.data?.preset ?? null;
  const isLoopbackOnly = info.data?.isLoopbackOnly ?? false;
  const again = visit?.request.kind === 'again' ? visit.connection : null;
  // What is filled in is for the account that is open already; of another one only the hosts are likely.
  const isAnother = visit?.request.kind === 'another';
  const { returnsBy = 'callback' } = info.data?.managed?.connection ?? {};
  const first = { ...initialFields(preset, again), returnsBy };
  const begin = typed ?? (isAnother ? { ...first, clientId: '' } : first);

  const step = trail.at(-1) ?? 'welcome';
  const sessionFailure = session.kind === 'signed-out' ? session.failure : null;
  const move = (to: readonly Step[]): void => {
    signIn.forget();
    setTold(sessionFailure);
    setTrail(to);
  };
  const go = (to: Step): void => move([...trail, to]);
  const back = (): void => (trail.length > 1 ? move(trail.slice(0, -1)) : onLeave());
  const choose = (way: WayChoice): void => {
    setTyped({ ...begin, returnsBy: way === 'code' ? 'pasted-code' : 'callback' });
    go(way === 'code' ? 'browser' : way);
  };

  return (
    <div className={styles['screen']}>
      {panel()}
      <footer className={styles['fine']}>
        <Text id={isLoopbackOnly ? 'connect.loopbackOnly' : 'connect.independent'} />
      </footer>
    </div>
  );

  function panel() {
    switch (session.kind) {
      case 'signed-out':
        return form(session.failure === told ? null : session.failure);
      case 'waiting-for-browser':
        return <WaitingForBrowser expiresAt={session.expiresAt} notice={session.notice} />;
      case 'redeeming':
        return <Redeeming />;
      case 'consent-needed':
        return <WeakConsent connectionName={session.connectionName} />;
      default:
        return assertNever(session);
    }
  }

  function form(failure: Failure | null) {
    if (step === 'welcome') {
      return (
        <Welcome
          failure={failure}
          preset={preset}
          onSignIn={() => go('browser')}
          onOtherWays={() => go('ways')}
        />
      );
    }
    if (step === 'ways') {
      return (
        <OtherWays
          addingBeside={visit?.connection.name ?? null}
          failure={failure}
          onChoose={choose}
          onBack={back}
        />
      );
    }
    return (
      <SignInPanel
        key={step}
        way={step}
        failure={signIn.failure ?? failure}
        preset={isAnother ? null : preset}
        initial={begin}
        againFor={again?.name ?? null}
        isPending={signIn.isPending}
        onStart={(fields) => {
          setTyped(fields);
          signIn.start(step, fields);
        }}
        onBack={(fields) => {
          setTyped(fields);
          back();
        }}
        onBrowser={(fields) => {
          setTyped(fields);
          go('browser');
        }}
      />
    );
  }
}

function firstStep(visit: ConnectVisit | null): Step {
  if (visit === null) return 'welcome';
  return visit.request.kind === 'again' ? visit.request.way : 'ways';
}
