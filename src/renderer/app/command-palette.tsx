import { Search } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { commandIdSchema, keysOf, type CommandId, type KeyChoice } from '../../shared/domain/command.ts';
import { foldText } from '../../shared/domain/fold-text.ts';
import { commandTexts } from '../../shared/messages/command-texts.ts';
import { keysText } from '../desk/keys.ts';
import { useText } from '../i18n/text.tsx';
import styles from './command-palette.module.css';

/** Every command by its words: a few letters and Enter. From the registry that keys and the sheet come from. */
export function CommandPalette({
  isMac,
  choice,
  onRun,
  onClose,
}: {
  readonly isMac: boolean;
  readonly choice: KeyChoice;
  readonly onRun: (id: CommandId) => void;
  readonly onClose: () => void;
}) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const entries = commandIdSchema.options
    .filter((id) => id !== 'show-palette')
    .map((id) => ({ id, label: text(commandTexts[id]), keys: keysOf(id, choice) }));
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''} aria-label={text('app.commandSearch')}>
          <Autocomplete
            inputValue={typed}
            onInputChange={setTyped}
            filter={(words, sought) => foldText(words).includes(foldText(sought))}
          >
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- what was asked for is to type */}
            <SearchField className={styles['search'] ?? ''} aria-label={text('app.commandSearch')} autoFocus>
              <Search aria-hidden="true" />
              <Input className={styles['input'] ?? ''} placeholder={text('app.commandSearch')} />
            </SearchField>
            <div
              className={styles['scroller']}
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- nothing inside takes the focus: else nobody could scroll by key
              tabIndex={0}
              role="group"
              aria-label={text('app.commandSearch')}
            >
              <Menu
                className={styles['menu'] ?? ''}
                aria-label={text('app.commandSearch')}
                items={entries}
                onAction={(key) => {
                  const entry = entries.find(({ id }) => id === key);
                  onClose();
                  // The focus returns to the screen first: what is asked for may need it there.
                  if (entry !== undefined) setTimeout(() => onRun(entry.id));
                }}
                renderEmptyState={() => <p className={styles['none']}>{text('app.filterNone')}</p>}
              >
                {({ id, label, keys }) => (
                  <MenuItem id={id} textValue={label} className={styles['item'] ?? ''}>
                    <span>{label}</span>
                    <span className={styles['keys']}>
                      {keys.map((key) => (
                        <kbd key={key}>{keysText(key, isMac)}</kbd>
                      ))}
                    </span>
                  </MenuItem>
                )}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
