import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { Session } from '../../../shared/domain/session.ts';
import { appInfoQuery } from '../../desk/query.ts';
import { Text } from '../../i18n/text.tsx';
import styles from './connect.module.css';
import { Redeeming } from './redeeming.tsx';
import { initialFields, type SignInFields } from './sign-in-form.ts';
import { SignInPanel } from './sign-in-panel.tsx';
import { WaitingForBrowser } from './waiting-for-browser.tsx';
import { Welcome } from './welcome.tsx';

export type ConnectSession = Extract<Session, { kind: 'signed-out' | 'waiting-for-browser' | 'redeeming' }>;

/**
 * Everything before somebody is signed in. What was typed is kept here while the browser is busy, so that a
 * refused sign-in needs no second pasting; it goes when the screen goes.
 */
export function ConnectScreen({ session }: { readonly session: ConnectSession }) {
  const info = useQuery(appInfoQuery);
  const [step, setStep] = useState<'welcome' | 'keys'>('welcome');
  const [typed, setTyped] = useState<SignInFields | null>(null);
  const preset = info.data?.preset ?? null;
  const isLoopbackOnly = info.data?.isLoopbackOnly ?? false;

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
        return step === 'welcome' ? (
          <Welcome failure={session.failure} preset={preset} onSignIn={() => setStep('keys')} />
        ) : (
          <SignInPanel
            failure={session.failure}
            preset={preset}
            initial={typed ?? initialFields(preset)}
            onStart={setTyped}
            onBack={() => setStep('welcome')}
          />
        );
      case 'waiting-for-browser':
        return <WaitingForBrowser expiresAt={session.expiresAt} notice={session.notice} />;
      case 'redeeming':
        return <Redeeming />;
      default:
        return assertNever(session);
    }
  }
}
