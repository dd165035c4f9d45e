import { useState, type ReactNode } from 'react';
import { Text } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import styles from './today.module.css';

/** One thing that may need somebody, with how many there are of it. */
export function Card({
  id,
  title,
  count,
  children,
}: {
  readonly id: string;
  readonly title: ReactNode;
  readonly count?: number | undefined;
  readonly children: ReactNode;
}) {
  const format = useFormat();
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <h2 id={id}>
        {title} {count !== undefined && count > 0 && <span className="numbers">{format.number(count)}</span>}
      </h2>
      {children}
    </section>
  );
}

const shownAtFirst = 5;

/** The first few, and all that were told when asked for; `count` may be more than were told. */
export function FewOfMany<T>({
  items,
  count,
  children,
}: {
  readonly items: readonly T[];
  readonly count: number;
  readonly children: (item: T) => ReactNode;
}) {
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? items : items.slice(0, shownAtFirst);
  return (
    <>
      <ul className={styles['entries']}>{shown.map(children)}</ul>
      {isAll && count > items.length && (
        <p className={styles['how']}>
          <Text id="today.beyond" values={{ shown: items.length, count }} />
        </p>
      )}
      {items.length > shownAtFirst && (
        <Button look="link" aria-expanded={isAll} onPress={() => setIsAll(!isAll)}>
          {isAll ? (
            <Text id="today.fewer" />
          ) : (
            <Text id="today.more" values={{ count: count - shown.length }} />
          )}
        </Button>
      )}
    </>
  );
}
