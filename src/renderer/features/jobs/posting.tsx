import { useLayoutEffect, useRef } from 'react';
import { Text } from '../../i18n/text.tsx';
import styles from './posting.module.css';
import { sanitisePosting } from './sanitise-posting.ts';

/** A job's text as the company wrote it, with nothing left in it that could do anything. */
export function Posting({ html }: { readonly html: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.replaceChildren(sanitisePosting(html));
  }, [html]);
  if (html.trim() === '') {
    return (
      <p className={styles['none']}>
        <Text id="jobs.noPosting" />
      </p>
    );
  }
  return <div ref={place} className={styles['posting']} />;
}
