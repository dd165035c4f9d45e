import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import {
  keysOf,
  screenCommandSchema,
  windowCommandSchema,
  type CommandId,
  type KeyChoice,
} from '../../shared/domain/command.ts';
import { commandTexts } from '../../shared/messages/command-texts.ts';
import { keysText } from '../desk/keys.ts';
import { Text } from '../i18n/text.tsx';
import { Button } from '../ui/button.tsx';
import { listKeys } from '../ui/list-keys.ts';
import styles from './shortcuts-dialog.module.css';

/** Every key of the window, read from the same registry that runs them. */
export function ShortcutsDialog({
  isOpen,
  isMac,
  choice,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly isMac: boolean;
  readonly choice: KeyChoice;
  readonly onClose: () => void;
}) {
  const rows = (ids: readonly CommandId[]): React.ReactNode =>
    ids.map((id) => (
      <Shortcut
        key={id}
        label={<Text id={commandTexts[id]} />}
        keys={keysOf(id, choice).map((key) => keysText(key, isMac))}
      />
    ));
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Heading slot="title" className={styles['title'] ?? ''}>
            <Text id="app.showShortcuts" />
          </Heading>
          <h3>
            <Text id="app.shortcutsEverywhere" />
          </h3>
          <dl>{rows(windowCommandSchema.options)}</dl>
          <h3>
            <Text id="app.shortcutsApplicants" />
          </h3>
          {!choice.hasLetterKeys && (
            <p>
              <Text id="app.letterKeysOff" />
            </p>
          )}
          <dl>{rows(screenCommandSchema.options)}</dl>
          <h3>
            <Text id="app.shortcutsInLists" />
          </h3>
          <dl>
            {listKeys.map(({ label, keys }) => (
              <Shortcut key={label} label={<Text id={label} />} keys={keys} />
            ))}
          </dl>
          <div className={styles['foot']}>
            <Button slot="close" look="primary">
              <Text id="app.close" />
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Shortcut({ label, keys }: { readonly label: React.ReactNode; readonly keys: readonly string[] }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dd>
    </div>
  );
}
