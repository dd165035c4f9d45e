import { useState, type SyntheticEvent } from 'react';
import type { Connection } from '../../../shared/domain/session.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './settings.module.css';

/** What an account is called here; in CareerPlug nothing changes. */
export function RenameConnection({
  connection,
  onDone,
}: {
  readonly connection: Connection;
  readonly onDone: () => void;
}) {
  const text = useText();
  const textOf = useFailureText();
  const rename = useCall('connections.rename');
  const [name, setName] = useState(connection.name);
  const isEmpty = name.trim() === '';
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!isEmpty) rename.mutate({ id: connection.id, name: name.trim() }, { onSuccess: onDone });
  };
  return (
    <form className={styles['rename']} noValidate onSubmit={save}>
      <TextField
        label={text('settings.name')}
        value={name}
        onChange={setName}
        maxLength={200}
        inputRef={selectAll}
        error={
          isEmpty
            ? text('settings.nameMissing')
            : rename.error === null
              ? undefined
              : textOf(rename.error.failure)
        }
      />
      <Button look="primary" type="submit" isPending={rename.isPending}>
        <Text id="settings.saveName" />
      </Button>
      <Button look="ghost" onPress={onDone}>
        <Text id="settings.cancel" />
      </Button>
    </form>
  );
}

function selectAll(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
