import { useId, type ReactNode } from 'react';
import styles from './help.module.css';

/** One subject of the help. */
export function HelpCard({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
