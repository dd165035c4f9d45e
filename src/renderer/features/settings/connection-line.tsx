import { Ellipsis } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ConnectionRow } from '../../../shared/contract/connections.ts';
import type { SignInMethod } from '../../../shared/domain/session.ts';
import { useConnectRequest } from '../../desk/connect-request.tsx';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ActionMenu } from '../../ui/menu.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { RemoveConnection } from './remove-connection.tsx';
import { RenameConnection } from './rename-connection.tsx';
import styles from './settings.module.css';

/** One account: what it is called, how it stands, and what can be done with it. */
export function ConnectionLine({
  row,
  method,
  endsAt,
  children,
}: {
  readonly row: ConnectionRow;
  /** Known of the open one. */
  readonly method?: SignInMethod;
  readonly endsAt?: number | null;
  /** The open one's way out. */
  readonly children?: ReactNode;
}) {
  const text = useText();
  const textOf = useFailureText();
  const notices = useNotices();
  const askConnect = useConnectRequest();
  const open = useCall('connections.switch');
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null);
  const { connection, isCurrent } = row;
  const { name } = connection;
  const done = (): void => setDoing(null);

  if (doing === 'rename') {
    return (
      <li>
        <RenameConnection connection={connection} onDone={done} />
      </li>
    );
  }
  return (
    <li className={styles['line']} aria-current={isCurrent || undefined}>
      <div className={styles['what']}>
        <b>{name}</b>
        {isCurrent && (
          <span className={styles['tag']}>
            <Text id="settings.openNow" />
          </span>
        )}
        <Standing row={row} method={method} endsAt={endsAt ?? null} />
      </div>
      <div className={styles['does']}>
        {children}
        {!isCurrent && (
          <Button
            isPending={open.isPending}
            onPress={() =>
              open.mutate(
                { id: connection.id },
                {
                  onError: ({ failure }) =>
                    // Signed out: it opens for the same person only.
                    failure.kind === 'signed-out'
                      ? askConnect({ kind: 'another' })
                      : notices.warn(textOf(failure)),
                },
              )
            }
          >
            <Text id="settings.switchTo" />
          </Button>
        )}
        <ActionMenu
          label={text('settings.moreFor', { name })}
          trigger={
            <IconButton label={text('settings.moreFor', { name })}>
              <Ellipsis aria-hidden="true" />
            </IconButton>
          }
          entries={[
            { id: 'rename', label: text('settings.rename') },
            { id: 'remove', label: text('settings.remove') },
          ]}
          onAction={setDoing}
        />
      </div>
      {doing === 'remove' && <RemoveConnection row={row} onDone={done} />}
    </li>
  );
}

function Standing({
  row,
  method,
  endsAt,
}: {
  readonly row: ConnectionRow;
  readonly method: SignInMethod | undefined;
  readonly endsAt: number | null;
}) {
  const format = useFormat();
  const now = useNow();
  const { connection, isCurrent, isSignedIn, unsentCount } = row;
  const host = new URL(connection.appOrigin).host;
  const state = isSignedIn
    ? 'settings.signedInAt'
    : isCurrent
      ? 'settings.signInNeededAt'
      : 'settings.signedOutAt';
  return (
    <p>
      <Text id={state} values={{ host }} />
      {isSignedIn && method !== undefined && method !== 'sample' && (
        <>
          {' · '}
          <Text id={`settings.method.${method}`} />
        </>
      )}
      {endsAt !== null && (
        <>
          {' · '}
          <Text id="settings.tokenEnds" values={{ when: format.momentLong(endsAt, now) }} />
        </>
      )}
      {unsentCount !== null && unsentCount > 0 && (
        <>
          {' · '}
          <Text
            id={isSignedIn ? 'settings.unsentThere' : 'settings.unsentLocked'}
            values={{ count: unsentCount }}
          />
        </>
      )}
    </p>
  );
}
