import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type ReactNode,
} from 'react';
import styles from './detail-pane.module.css';
import { focusList } from './virtual-list.tsx';

type Subject = string | number | null;
type Pane = {
  readonly subject: Subject;
  /** A new one each time somebody asks to read on. Answers, once, whether the focus is due to this subject. */
  readonly claimFocus: (subject: Subject) => boolean;
};

const PaneContext = createContext<Pane | null>(null);

/**
 * The pane beside a list that shows what is open in it. `openCount` grows when somebody asks to read on: then
 * the heading of `subject` takes the focus, as soon as it is there. Escape goes back to the list.
 */
export function DetailPane({
  label,
  subject,
  openCount,
  children,
}: {
  readonly label: string;
  /** The id of what is shown; null for nothing. */
  readonly subject: Subject;
  readonly openCount: number;
  readonly children: ReactNode;
}) {
  // Whose heading somebody waits for.
  const owed = useRef<Subject>(null);
  const asked = useRef(openCount);
  useLayoutEffect(() => {
    if (openCount !== asked.current) owed.current = subject;
    asked.current = openCount;
  }, [openCount, subject]);
  const claimFocus = useCallback(
    (claimant: Subject): boolean => {
      const isDue = openCount > 0 && claimant !== null && owed.current === claimant;
      if (isDue) owed.current = null;
      return isDue;
    },
    [openCount],
  );
  const pane = useMemo(() => ({ subject, claimFocus }), [subject, claimFocus]);
  return (
    <PaneContext value={pane}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape bubbles up from what has the focus */}
      <main
        className={styles['pane']}
        data-pane="reading"
        aria-label={label}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) focusList();
        }}
      >
        {children}
      </main>
    </PaneContext>
  );
}

/** The name of what is open. It may come long after it was asked for: what was opened meanwhile goes before. */
export function DetailHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const pane = useContext(PaneContext);
  useEffect(() => {
    if (pane?.claimFocus(pane.subject) === true) heading.current?.focus();
  }, [pane]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
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
