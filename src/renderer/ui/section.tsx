import type { ReactNode } from 'react';
import styles from './section.module.css';

/** A part of a page with its small heading; `note` says quietly where it comes from. */
export function Section({
  title,
  note,
  children,
}: {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section>
      <h3 className={styles['title']}>
        {title}
        {note !== undefined && <small>{note}</small>}
      </h3>
      {children}
    </section>
  );
}
