import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classes } from './classes.ts';
import styles from './dialog.module.css';

/** A small form over everything else: Enter sends it, Escape gives it up. The first field has the focus. */
export function FormDialog({
  title,
  onClose,
  onSubmit,
  actions,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={classes(styles['overlay'])}
    >
      <Modal className={classes(styles['modal'])}>
        <Dialog className={classes(styles['dialog'])}>
          <Heading slot="title" level={2} className={classes(styles['title'])}>
            {title}
          </Heading>
          <form
            className={styles['form']}
            onSubmit={(event) => {
              event.preventDefault();
              onSubmit();
            }}
          >
            {children}
            <div className={styles['actions']}>{actions}</div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
