import { useQuery } from '@tanstack/react-query';
import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useConnectRequest } from '../desk/connect-request.tsx';
import { ConnectionCheckList } from '../desk/connection-check-list.tsx';
import { judgeChecks } from '../desk/connection-checks.ts';
import { deskQuery } from '../desk/query.ts';
import { Text, useText } from '../i18n/text.tsx';
import { useFailureText } from '../i18n/use-failure-text.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './banners.module.css';
import type { OpenSession } from './open-session.ts';

const shownMs = 12_000;

/** Right after a sign-in: what works, briefly; and what doesn't, until it is closed, with what to do. */
export function FirstTest({ session }: { readonly session: OpenSession }) {
  const text = useText();
  const textOf = useFailureText();
  const askConnect = useConnectRequest();
  // A test of an earlier sign-in says nothing of this one.
  const { data } = useQuery({ ...deskQuery('session.test'), refetchOnMount: 'always' });
  const [isClosed, setIsClosed] = useState(false);
  const verdict = data === undefined ? null : judgeChecks(data.checks, session.method);
  const isGood = verdict?.kind === 'works';
  useEffect(() => {
    if (!isGood) return;
    const timer = setTimeout(() => setIsClosed(true), shownMs);
    return () => clearTimeout(timer);
  }, [isGood]);
  if (data === undefined || verdict === null || isClosed) return null;
  const close = (
    <IconButton label={text('app.close')} onPress={() => setIsClosed(true)}>
      <X aria-hidden="true" />
    </IconButton>
  );
  if (verdict.kind === 'works') {
    return (
      <output className={styles['banner']} data-look="good">
        <CircleCheck aria-hidden="true" />
        <p>
          <Text id="app.connected" values={{ name: session.connection.name }} />
        </p>
        {close}
      </output>
    );
  }
  return (
    <div className={styles['banner']} data-look="warn" role="alert">
      <TriangleAlert aria-hidden="true" />
      <div className={styles['words']}>
        <ConnectionCheckList checks={data.checks} />
        <p>
          {verdict.advice === null
            ? verdict.failure !== null && textOf(verdict.failure)
            : text(verdict.advice)}
        </p>
      </div>
      {verdict.wantsBrowser && (
        <Button onPress={() => askConnect({ kind: 'again', way: 'browser' })}>
          <Text id="app.signInWithBrowser" />
        </Button>
      )}
      {close}
    </div>
  );
}
