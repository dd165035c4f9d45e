import { useId, type ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import styles from './dialog.module.css';

/**
 * Asks before something that cannot simply be taken back. Focus begins on the harmless answer, Escape is
 * that answer, and focus returns to where it was.
 */
export function ConfirmDialog({
  isOpen,
  onClose,
  onConfirm,
  title,
  confirmText,
  cancelText,
  isDangerous = false,
  children,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly title: string;
  readonly confirmText: string;
  readonly cancelText: string;
  readonly isDangerous?: boolean;
  readonly children: ReactNode;
}) {
  const textId = useId();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={classes(styles['overlay'])}
    >
      <Modal className={classes(styles['modal'])}>
        <Dialog role="alertdialog" aria-describedby={textId} className={classes(styles['dialog'])}>
          <Heading slot="title" level={2} className={classes(styles['title'])}>
            {title}
          </Heading>
          <div id={textId} className={styles['text']}>
            {children}
          </div>
          <div className={styles['actions']}>
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must begin somewhere harmless */}
            <Button autoFocus onPress={onClose}>
              {cancelText}
            </Button>
            <Button
              look={isDangerous ? 'danger' : 'primary'}
              onPress={() => {
                onConfirm();
                onClose();
              }}
            >
              {confirmText}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
