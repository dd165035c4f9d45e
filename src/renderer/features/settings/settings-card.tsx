import { useId, type ReactNode } from 'react';
import styles from './settings.module.css';

/** One subject of the settings. */
export function SettingsCard({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
