import { useState, type SyntheticEvent } from 'react';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './outbox.module.css';

/** Chooses a file and, once it is one of ours, asks for what opens it. */
export function useImport(): { readonly choose: () => void; readonly dialog: React.ReactNode } {
  const textOf = useFailureText();
  const notices = useNotices();
  const choosing = useCall('outbox.chooseImport');
  const [fileName, setFileName] = useState<string | null>(null);
  return {
    choose: () =>
      choosing.mutate(undefined, {
        onSuccess: (answer) => {
          if (answer.kind === 'chosen') setFileName(answer.fileName);
        },
        onError: (error) => notices.warn(textOf(error.failure)),
      }),
    dialog: fileName !== null && <ImportWalkIns fileName={fileName} onClose={() => setFileName(null)} />,
  };
}

function ImportWalkIns({ fileName, onClose }: { readonly fileName: string; readonly onClose: () => void }) {
  const text = useText();
  const textOf = useFailureText();
  const notices = useNotices();
  const take = useCall('outbox.import');
  const [passphrase, setPassphrase] = useState('');

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (passphrase.trim() === '' || take.isPending) return;
    take.mutate(
      { passphrase },
      {
        onSuccess: ({ importedCount, draftCount, alreadyHereCount }) => {
          notices.show(
            text('outbox.import.done', {
              count: importedCount,
              drafts: draftCount,
              already: alreadyHereCount,
            }),
          );
          onClose();
        },
      },
    );
  }

  return (
    <DialogFrame
      isOpen
      onClose={onClose}
      title={text('outbox.import.title')}
      actions={
        <>
          <Button onPress={onClose}>
            <Text id="outbox.export.cancel" />
          </Button>
          <Button look="primary" type="submit" form="import-walk-ins" isPending={take.isPending}>
            <Text id="outbox.import.open" />
          </Button>
        </>
      }
    >
      <form id="import-walk-ins" className={styles['dialogForm']} noValidate onSubmit={submit}>
        <p>{text('outbox.import.what', { file: fileName })}</p>
        <TextField
          label={text('outbox.export.passphrase')}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          inputRef={focusOnce}
          error={take.error === null ? undefined : textOf(take.error.failure)}
        />
      </form>
    </DialogFrame>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
