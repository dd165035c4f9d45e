import { useState } from 'react';
import type { ConnectionRow } from '../../../shared/contract/connections.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useNotices } from '../../ui/notices.tsx';
import styles from './settings.module.css';
import { TypedCount } from './typed-count.tsx';
import { confirmedCount } from './typed-number.ts';

/** Takes an account off this computer. What nobody has received is counted, and deleted only by that number. */
export function RemoveConnection({
  row,
  onDone,
}: {
  readonly row: ConnectionRow;
  readonly onDone: () => void;
}) {
  const text = useText();
  const textOf = useFailureText();
  const notices = useNotices();
  const remove = useCall('connections.remove');
  const [typed, setTyped] = useState('');
  const { connection, unsentCount } = row;
  const { name } = connection;
  const typedCount = unsentCount === null || unsentCount === 0 ? null : confirmedCount(typed, unsentCount);
  return (
    <ConfirmDialog
      isOpen
      onClose={onDone}
      onConfirm={() =>
        remove.mutate(
          { id: connection.id, ...(typedCount !== null && { typedCount }) },
          {
            onSuccess: () => notices.show(text('settings.removed', { name })),
            onError: (error) => notices.warn(textOf(error.failure)),
          },
        )
      }
      title={text('settings.removeTitle', { name })}
      confirmText={text('settings.removeConfirm')}
      cancelText={text('settings.keepAccount')}
      isConfirmDisabled={unsentCount !== 0 && typedCount === null}
      isDangerous
    >
      <div className={styles['words']}>
        <p>
          <Text id="settings.removeWhat" />
        </p>
        {unsentCount === null && (
          <p>
            <Text id="settings.removeUnknown" />
          </p>
        )}
        {unsentCount !== null && unsentCount > 0 && (
          <>
            <p>
              <Text id="settings.removeUnsent" values={{ count: unsentCount }} />
            </p>
            <TypedCount count={unsentCount} value={typed} onChange={setTyped} />
          </>
        )}
      </div>
    </ConfirmDialog>
  );
}
