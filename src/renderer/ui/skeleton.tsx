import { useEffect, useState, type ReactNode } from 'react';
import { Text } from '../i18n/text.tsx';
import styles from './skeleton.module.css';

/** A grey bar where words will be. `width` in CSS. */
export function Skeleton({ width, height = 10 }: { readonly width: string; readonly height?: number }) {
  return <span aria-hidden="true" className={styles['bar']} style={{ width, height }} />;
}

/** Shows its content only after a moment (200 ms): what is there at once needs no skeleton. */
export function AfterAMoment({ children }: { readonly children: ReactNode }) {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), 200);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <>
      <output className="visually-hidden">
        <Text id="app.loading" />
      </output>
      {children}
    </>
  );
}
