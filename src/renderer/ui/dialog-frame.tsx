import { useId, type ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classes } from './classes.ts';
import styles from './dialog.module.css';

/** A dialog over everything else. Escape closes it, and the focus returns to where it was. */
export function DialogFrame({
  isOpen,
  onClose,
  title,
  actions,
  children,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** The harmless answer first; it has the focus. */
  readonly actions: ReactNode;
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
          <div className={styles['actions']}>{actions}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
