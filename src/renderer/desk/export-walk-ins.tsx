import { useState, type SyntheticEvent } from 'react';
import type { OutboxEntryId } from '../../shared/domain/ids.ts';
import { shortestPassphrase } from '../../shared/contract/outbox.ts';
import { Text, useText } from '../i18n/text.tsx';
import { useFailureText } from '../i18n/use-failure-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { useNotices } from '../ui/notices.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './export-walk-ins.module.css';
import { useCall } from './use-call.ts';

/** Puts applications into an encrypted file, for another computer: asks for the passphrase that opens it. */
export function ExportWalkIns({
  ids,
  count,
  onClose,
  onExported,
}: {
  /** Null: everything that can be exported. */
  readonly ids: readonly OutboxEntryId[] | null;
  /** How many that are, for the words. */
  readonly count: number;
  readonly onClose: () => void;
  readonly onExported?: () => void;
}) {
  const text = useText();
  const textOf = useFailureText();
  const notices = useNotices();
  const write = useCall('outbox.export');
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isAttempted, setIsAttempted] = useState(false);
  const isShort = passphrase.trim().length < shortestPassphrase;
  const isOther = passphrase !== repeated;

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setIsAttempted(true);
    if (isShort || isOther || write.isPending) return;
    write.mutate(
      { ids: ids === null ? null : [...ids], passphrase },
      {
        onSuccess: (done) => {
          // The person closed the dialog of the operating system: still here, with what was typed.
          if (done.kind === 'cancelled') return;
          notices.show(text('outbox.export.done', { count: done.count, file: done.fileName }));
          onExported?.();
          onClose();
        },
      },
    );
  }

  return (
    <DialogFrame
      isOpen
      onClose={onClose}
      title={text('outbox.export.title', { count })}
      actions={
        <>
          <Button onPress={onClose}>
            <Text id="outbox.export.cancel" />
          </Button>
          <Button look="primary" type="submit" form="export-walk-ins" isPending={write.isPending}>
            <Text id="outbox.export.choose" />
          </Button>
        </>
      }
    >
      <form id="export-walk-ins" className={styles['form']} noValidate onSubmit={submit}>
        <p>{text('outbox.export.what', { count })}</p>
        <TextField
          label={text('outbox.export.passphrase')}
          description={text('outbox.export.passphraseHow')}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          inputRef={focusOnce}
          error={
            isAttempted && isShort ? text('outbox.export.short', { count: shortestPassphrase }) : undefined
          }
        />
        <TextField
          label={text('outbox.export.repeat')}
          type="password"
          value={repeated}
          onChange={setRepeated}
          error={isAttempted && !isShort && isOther ? text('outbox.export.different') : undefined}
        />
        {write.error !== null && (
          <Banner tone="danger" role="alert">
            {textOf(write.error.failure)}
          </Banner>
        )}
      </form>
    </DialogFrame>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
