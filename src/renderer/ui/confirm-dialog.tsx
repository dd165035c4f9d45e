import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { DialogFrame } from './dialog-frame.tsx';

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
  isConfirmDisabled = false,
  children,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly title: string;
  readonly confirmText: string;
  readonly cancelText: string;
  readonly isDangerous?: boolean;
  /** While something must still be typed. */
  readonly isConfirmDisabled?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <DialogFrame
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      actions={
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must begin somewhere harmless */}
          <Button autoFocus onPress={onClose}>
            {cancelText}
          </Button>
          <Button
            look={isDangerous ? 'danger' : 'primary'}
            isDisabled={isConfirmDisabled}
            onPress={() => {
              onConfirm();
              onClose();
            }}
          >
            {confirmText}
          </Button>
        </>
      }
    >
      {children}
    </DialogFrame>
  );
}
