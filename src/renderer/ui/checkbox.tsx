import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { classes } from './classes.ts';
import styles from './checkbox.module.css';

/** A yes or no of the person's own; its words are its label. */
export function Checkbox({
  isSelected,
  onChange,
  describedBy,
  children,
}: {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Id of an element that explains the consequence. */
  readonly describedBy?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <AriaCheckbox
      className={classes(styles['checkbox'])}
      isSelected={isSelected}
      onChange={onChange}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
    >
      <span className={styles['mark']} aria-hidden="true">
        <Check />
      </span>
      {children}
    </AriaCheckbox>
  );
}
