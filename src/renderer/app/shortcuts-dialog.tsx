import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Text } from '../i18n/text.tsx';
import { Button } from '../ui/button.tsx';
import { listKeys } from '../ui/list-keys.ts';
import { commands, keysOf, keysText, type Command } from './commands.ts';
import styles from './shortcuts-dialog.module.css';

const ofScope = (scope: Command['scope']): readonly Command[] =>
  commands.filter((command) => command.scope === scope);

/** Every key of the window, read from the same registry that runs them. */
export function ShortcutsDialog({
  isOpen,
  isMac,
  hasLetterKeys,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly isMac: boolean;
  readonly hasLetterKeys: boolean;
  readonly onClose: () => void;
}) {
  const rows = (scope: Command['scope']): React.ReactNode =>
    ofScope(scope).map((command) => (
      <Shortcut
        key={command.id}
        label={<Text id={command.label} />}
        keys={keysOf(command, hasLetterKeys).map((key) => keysText(key, isMac))}
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
          <dl>{rows('everywhere')}</dl>
          <h3>
            <Text id="app.shortcutsApplicants" />
          </h3>
          {!hasLetterKeys && (
            <p>
              <Text id="app.letterKeysOff" />
            </p>
          )}
          <dl>{rows('applicants')}</dl>
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
