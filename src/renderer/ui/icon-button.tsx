import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { classes } from './classes.ts';
import styles from './icon-button.module.css';
import { Tooltip } from './tooltip.tsx';

export type IconButtonProps = Omit<
  AriaButtonProps,
  'className' | 'children' | 'style' | 'aria-label' | 'aria-labelledby'
> & {
  /** What it does, in words: its accessible name and its tooltip. */
  readonly label: string;
  readonly children: ReactNode;
  /** Shown in the tooltip beside the words. */
  readonly keys?: string | undefined;
  readonly className?: string | undefined;
};

/** A button with an icon alone. */
export function IconButton({ label, keys, children, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <AriaButton {...rest} aria-label={label} className={classes(styles['button'], className)}>
        {children}
      </AriaButton>
    </Tooltip>
  );
}
