import type { ReactNode } from 'react';
import styles from './list-column.module.css';

/** A list's column: a head that stays, and what it heads below. */
export function ListColumn({ children }: { readonly children: ReactNode }) {
  return <div className={styles['column']}>{children}</div>;
}

/** `isWide`: there is room for the search beside the filters. */
export function ListHead({
  isWide = false,
  children,
}: {
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <header className={styles['head']} data-wide={isWide || undefined}>
      {children}
    </header>
  );
}

/** The title of a list with its count, and what changes its order at the end. */
export function ListTitle({
  title,
  count,
  end,
}: {
  readonly title: ReactNode;
  readonly count: ReactNode;
  readonly end?: ReactNode;
}) {
  return (
    <div className={styles['title']}>
      <h1>{title}</h1>
      <output className={styles['count']}>{count}</output>
      {end !== undefined && <div className={styles['end']}>{end}</div>}
    </div>
  );
}
