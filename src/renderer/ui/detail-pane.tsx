import { useEffect, useRef, type ReactNode } from 'react';
import styles from './detail-pane.module.css';
import { focusList } from './virtual-list.tsx';

/**
 * The pane beside a list that shows what is open in it. `openCount` grows when somebody asks to read on: then
 * the heading takes the focus. Escape goes back to the list.
 */
export function DetailPane({
  label,
  openCount,
  children,
}: {
  readonly label: string;
  readonly openCount: number;
  readonly children: ReactNode;
}) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (openCount > 0) pane.current?.querySelector('h2')?.focus();
  }, [openCount]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape bubbles up from what has the focus
    <main
      ref={pane}
      className={styles['pane']}
      data-pane="reading"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) focusList();
      }}
    >
      {children}
    </main>
  );
}

/** The line of buttons above what is read. */
export function DetailBar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles['bar']} role="toolbar" aria-label={label}>
      {children}
    </div>
  );
}

/** What is read: scrolls by itself, never wider than is good for reading. */
export function DetailBody({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles['scroller']}>
      <article className={styles['body']}>{children}</article>
    </div>
  );
}
