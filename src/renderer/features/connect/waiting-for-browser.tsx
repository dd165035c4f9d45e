import { Check, Copy, ExternalLink } from 'lucide-react';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { Failure } from '../../../shared/domain/failure.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { clockLeft } from '../../ui/time-left.ts';
import { useClock } from '../../ui/use-clock.ts';
import { Brand } from './brand.tsx';
import { ConnectFailureBanner } from './connect-failure-banner.tsx';
import styles from './connect.module.css';

/** The sign-in is in the person's browser now; everything that may be needed meanwhile is here at once. */
export function WaitingForBrowser({
  expiresAt,
  notice,
}: {
  readonly expiresAt: number;
  /** Something else arrived; the wait goes on. */
  readonly notice: Failure | null;
}) {
  const text = useText();
  const notices = useNotices();
  const now = useClock(true);
  const openAgain = useCall('session.openBrowserAgain');
  const copyLink = useCall('session.copyLink');
  const cancel = useCall('session.cancelSignIn');
  const reopen = useRef<HTMLButtonElement>(null);
  const trouble = openAgain.error ?? copyLink.error ?? cancel.error;

  useEffect(() => {
    reopen.current?.focus();
  }, []);

  return (
    <main className={styles['card']}>
      <Brand />
      <div className={styles['head']}>
        <h1>
          <Text id="connect.waitingTitle" />
        </h1>
        <p className={styles['lead']}>
          <Text id="connect.waitingText" />
        </p>
      </div>
      {notice !== null && <ConnectFailureBanner failure={notice} tone="info" />}
      {trouble !== null && <ConnectFailureBanner failure={trouble.failure} />}
      <div className={styles['actions']}>
        <Button
          ref={reopen}
          look="primary"
          icon={<ExternalLink aria-hidden="true" />}
          onPress={() =>
            openAgain.mutate(undefined, { onSuccess: () => notices.tell(text('connect.openedAgain')) })
          }
        >
          <Text id="connect.openAgain" />
        </Button>
        <Button
          icon={copyLink.isSuccess ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          onPress={() =>
            copyLink.mutate(undefined, { onSuccess: () => notices.show(text('connect.linkCopied')) })
          }
        >
          <Text id="connect.copyLink" />
        </Button>
      </div>
      <PasteCode />
      <div className={styles['foot']}>
        <span className={styles['left']} role="timer">
          <span className="numbers">
            <Text id="connect.timeLeft" values={{ time: clockLeft(expiresAt, now) }} />
          </span>
        </span>
        <Button look="ghost" isPending={cancel.isPending} onPress={() => cancel.mutate()}>
          <Text id="connect.cancel" />
        </Button>
      </div>
    </main>
  );
}

/** For CareerPlug's code page, and for computers where the way back to the app is not registered. */
function PasteCode() {
  const text = useText();
  const [code, setCode] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const paste = useCall('session.pasteCode');
  const failure = paste.error?.failure;
  const isNoCode = failure?.kind === 'rejected' && failure.reason === 'invalid-input';
  const error = isMissing
    ? text('connect.codeMissing')
    : isNoCode
      ? text('connect.failure.invalidCode.text')
      : undefined;

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setIsMissing(code.trim() === '');
    if (code.trim() !== '') paste.mutate({ text: code.trim() });
  }

  return (
    <form noValidate onSubmit={submit}>
      <div className={styles['code']}>
        <TextField
          label={text('connect.codeLabel')}
          placeholder={text('connect.codePlaceholder')}
          value={code}
          onChange={(value) => {
            setCode(value);
            setIsMissing(false);
            paste.reset();
          }}
          maxLength={5000}
          inputClassName={code === '' ? undefined : styles['mono']}
          error={error}
        />
        {code !== '' && (
          <Button type="submit" isPending={paste.isPending}>
            <Text id="connect.useCode" />
          </Button>
        )}
      </div>
      {failure !== undefined && !isNoCode && <ConnectFailureBanner failure={failure} />}
    </form>
  );
}
