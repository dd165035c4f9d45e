import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** Says why there is nothing, and what can be done about it. */
export function EmptyState({
  icon,
  title,
  children,
  action,
  role,
}: {
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** `alert` for what went wrong: told at once. */
  readonly role?: 'alert';
}) {
  return (
    <div className={styles['state']} role={role}>
      {icon}
      <p className={styles['title']}>{title}</p>
      {children !== undefined && <p className={styles['text']}>{children}</p>}
      {action !== undefined && <div className={styles['action']}>{action}</div>}
    </div>
  );
}
