import type { ReactNode } from 'react';
import { useText } from '../../i18n/text.tsx';
import styles from './wide-panes.module.css';

/** A table or board over the whole width; who is read lies beside it when asked for. */
export function WidePanes({ list, detail }: { readonly list: ReactNode; readonly detail: ReactNode | null }) {
  const text = useText();
  return (
    <div className={styles['panes']} data-reading={detail !== null || undefined}>
      <section className={styles['list']} aria-label={text('app.list')} data-pane="list">
        {list}
      </section>
      {detail}
    </div>
  );
}
