import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { classes } from './classes.ts';
import styles from './disclosure.module.css';

/** Something most people don't need, one press away. */
export function Disclosure({
  label,
  hint,
  isOpen,
  onOpenChange,
  children,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <AriaDisclosure
      className={classes(styles['disclosure'])}
      isExpanded={isOpen}
      onExpandedChange={onOpenChange}
    >
      <Button slot="trigger" className={classes(styles['trigger'])}>
        <ChevronRight aria-hidden="true" />
        {label}
        {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
      </Button>
      <DisclosurePanel className={classes(styles['panel'])}>{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
