import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import styles from './notices.module.css';

export type Notices = {
  /** Shows a short text for some seconds and tells it to those who listen. */
  readonly show: (text: string) => void;
  /** The same for something that did not work; told at once. */
  readonly warn: (text: string) => void;
  /** Told to those who listen, shown to nobody: the result of a key that sight already shows. */
  readonly tell: (text: string) => void;
};

type Notice = { readonly text: string; readonly kind: 'show' | 'warn' | 'tell'; readonly number: number };

const NoticesContext = createContext<Notices>({
  show: () => undefined,
  warn: () => undefined,
  tell: () => undefined,
});

export function useNotices(): Notices {
  return useContext(NoticesContext);
}

const shownMs = { show: 4000, warn: 8000, tell: 0 } as const;

/** One polite and one assertive live region for the whole window, and the small note at its lower edge. */
export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [shown, setShown] = useState<Notice | null>(null);

  const put = useCallback((kind: Notice['kind'], text: string) => {
    setNotice((before) => ({ kind, text, number: (before?.number ?? 0) + 1 }));
    if (kind !== 'tell') setShown((before) => ({ kind, text, number: (before?.number ?? 0) + 1 }));
  }, []);
  const notices = useMemo<Notices>(
    () => ({
      show: (text) => put('show', text),
      warn: (text) => put('warn', text),
      tell: (text) => put('tell', text),
    }),
    [put],
  );

  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(() => setShown(null), shownMs[shown.kind]);
    return () => clearTimeout(timer);
  }, [shown]);

  return (
    <NoticesContext value={notices}>
      {children}
      {/* The key makes the same words said twice be told twice. */}
      <output className="visually-hidden">
        {notice?.kind !== 'warn' && <span key={notice?.number}>{notice?.text}</span>}
      </output>
      <div className="visually-hidden" role="alert">
        {notice?.kind === 'warn' && <span key={notice.number}>{notice.text}</span>}
      </div>
      {shown !== null && (
        <div className={styles['notice']} data-kind={shown.kind} aria-hidden="true">
          {shown.text}
        </div>
      )}
    </NoticesContext>
  );
}
