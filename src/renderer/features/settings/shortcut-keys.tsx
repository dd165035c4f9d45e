import { RotateCcw, X } from 'lucide-react';
import { Fragment, useState, type KeyboardEvent } from 'react';
import {
  commandIdSchema,
  conflictOf,
  keysOf,
  takerOf,
  withKeys,
  writtenOf,
  type CommandId,
  type Shortcuts,
} from '../../../shared/domain/command.ts';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import { commandTexts } from '../../../shared/messages/command-texts.ts';
import { keysText, useIsMac } from '../../desk/keys.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './shortcut-keys.module.css';

/** Which keys do what: each command takes others, none, or its usual ones back. Kept as soon as it is pressed. */
export function ShortcutKeys({
  shortcuts,
  onChange,
  onClose,
}: {
  readonly shortcuts: Shortcuts;
  readonly onChange: (shortcuts: Shortcuts) => void;
  readonly onClose: () => void;
}) {
  const text = useText();
  const isMac = useIsMac();
  const [asked, setAsked] = useState<CommandId | null>(null);
  const [problem, setProblem] = useState('');

  const stop = (): void => {
    setAsked(null);
    setProblem('');
  };
  const problemOf = (written: string, id: CommandId): string | null => {
    const conflict = conflictOf(written, id, shortcuts);
    const keys = keysText(written, isMac);
    if (conflict === null) return null;
    switch (conflict.kind) {
      case 'taken':
        return text('settings.keysTaken', { keys });
      case 'shift-alone':
        return text('settings.keysShift', { keys, mod: isMac ? '⌘' : 'Ctrl' });
      case 'command':
        return text('settings.keysConflict', { keys, command: text(commandTexts[conflict.id]) });
      default:
        return assertNever(conflict);
    }
  };
  const reset = (id: CommandId): void => {
    const taker = takerOf(id, shortcuts);
    if (taker === null) onChange(withKeys(shortcuts, id, null));
    setProblem(taker === null ? '' : text('settings.keysHeld', { command: text(commandTexts[taker]) }));
  };
  const press = (event: KeyboardEvent, id: CommandId): void => {
    if (asked !== id) return;
    // Tab leaves; keys that are only held come before the one that is meant.
    if (event.key === 'Tab') return stop();
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return stop();
    if (['Shift', 'Control', 'Meta', 'Alt'].includes(event.key)) return;
    const written = writtenOf(event, isMac);
    const wrong = written === null ? text('settings.keysUnfit') : problemOf(written, id);
    if (written === null || wrong !== null) return setProblem(wrong ?? '');
    onChange(withKeys(shortcuts, id, [written]));
    stop();
  };

  return (
    <FormDialog
      title={text('settings.keysTitle')}
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <>
          <Button isDisabled={Object.keys(shortcuts).length === 0} onPress={() => onChange({})}>
            <Text id="settings.keysResetAll" />
          </Button>
          <Button look="primary" type="submit">
            <Text id="settings.keysDone" />
          </Button>
        </>
      }
    >
      <p className={styles['how']} role="status" data-problem={problem !== '' || undefined}>
        {problem === '' ? text('settings.keysHow') : problem}
      </p>
      <ul className={styles['list']}>
        {commandIdSchema.options.map((id) => {
          const command = text(commandTexts[id]);
          const keys = keysOf(id, { shortcuts, hasLetterKeys: true }).map((key) => keysText(key, isMac));
          const isAsked = asked === id;
          return (
            <li key={id}>
              <span className={styles['command']}>{command}</span>
              <button
                type="button"
                className={styles['keys']}
                data-asked={isAsked || undefined}
                onClick={() => {
                  setProblem('');
                  setAsked(id);
                }}
                onBlur={() => {
                  if (isAsked) stop();
                }}
                onKeyDown={(event) => press(event, id)}
              >
                <span className="visually-hidden">{command}: </span>
                {isAsked && text('settings.keysPress')}
                {!isAsked && keys.length === 0 && text('settings.keysNone')}
                {!isAsked &&
                  keys.map((key, place) => (
                    <Fragment key={key}>
                      {place > 0 && ' '}
                      <kbd>{key}</kbd>
                    </Fragment>
                  ))}
              </button>
              <span className={styles['ends']}>
                {shortcuts[id] === undefined ? (
                  <IconButton
                    label={text('settings.keysRemove', { command })}
                    onPress={() => onChange(withKeys(shortcuts, id, []))}
                  >
                    <X aria-hidden="true" />
                  </IconButton>
                ) : (
                  <IconButton label={text('settings.keysReset', { command })} onPress={() => reset(id)}>
                    <RotateCcw aria-hidden="true" />
                  </IconButton>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </FormDialog>
  );
}
