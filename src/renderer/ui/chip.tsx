import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import styles from './chip.module.css';
import { classes } from './classes.ts';

/** A filter that holds; pressing it takes it off. `removeLabel` says so in words. */
export function RemovableChip({
  icon,
  removeLabel,
  onRemove,
  note,
  children,
}: {
  readonly icon?: ReactNode;
  readonly removeLabel: string;
  readonly onRemove: () => void;
  /** Quiet words behind it. */
  readonly note?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <Button className={classes(styles['chip'], styles['on'])} aria-label={removeLabel} onPress={onRemove}>
      {icon}
      <span className={styles['words']}>{children}</span>
      {note !== undefined && <span className={styles['note']}>{note}</span>}
      <X aria-hidden="true" />
    </Button>
  );
}

/** A small grey word beside a row's facts: "Walk-in". */
export function Tag({ icon, children }: { readonly icon?: ReactNode; readonly children: ReactNode }) {
  return (
    <span className={styles['tag']}>
      {icon}
      {children}
    </span>
  );
}
