import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './word-dialog.module.css';

/** Asks for one word or name: a tag, a view. */
export function WordDialog({
  title,
  label,
  description,
  confirm,
  initial = '',
  maxLength,
  suggestions,
  onClose,
  onDone,
}: {
  readonly title: string;
  readonly label: string;
  readonly description: string;
  readonly confirm: string;
  readonly initial?: string;
  readonly maxLength: number;
  /** Words that were used before; pressing one is choosing it. */
  readonly suggestions?: readonly string[] | undefined;
  readonly onClose: () => void;
  readonly onDone: (word: string) => void;
}) {
  const text = useText();
  const [word, setWord] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const done = (chosen: string): void => {
    if (chosen.trim() === '') return;
    onDone(chosen.trim());
    onClose();
  };
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      onSubmit={() => done(word)}
      actions={
        <>
          <Button onPress={onClose}>{text('marks.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={word.trim() === ''}>
            {confirm}
          </Button>
        </>
      }
    >
      <TextField
        label={label}
        description={description}
        inputRef={field}
        value={word}
        onChange={setWord}
        maxLength={maxLength}
        canSpellCheck
      />
      {suggestions !== undefined && suggestions.length > 0 && (
        <ul className={styles['suggestions']} aria-label={text('marks.tags')}>
          {suggestions.map((suggestion) => (
            <li key={suggestion}>
              <Button onPress={() => done(suggestion)}>{suggestion}</Button>
            </li>
          ))}
        </ul>
      )}
    </FormDialog>
  );
}
