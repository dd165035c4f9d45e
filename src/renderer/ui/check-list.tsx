import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './check-list.module.css';

export type CheckLine = {
  readonly id: string;
  readonly outcome: 'works' | 'failed' | 'not-tried';
  /** Says the outcome too: the icon and its colour alone would not be enough. */
  readonly words: ReactNode;
};

const icons = { works: CircleCheck, failed: CircleX, 'not-tried': CircleDashed };

/** A few things that were tried, and how each came out. */
export function CheckList({ lines }: { readonly lines: readonly CheckLine[] }) {
  return (
    <ul className={styles['checks']}>
      {lines.map(({ id, outcome, words }) => {
        const Icon = icons[outcome];
        return (
          <li key={id} data-outcome={outcome}>
            <Icon aria-hidden="true" />
            <span>{words}</span>
          </li>
        );
      })}
    </ul>
  );
}
