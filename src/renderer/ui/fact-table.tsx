import type { ReactNode } from 'react';
import styles from './fact-table.module.css';

export type Fact = {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** The label is ours rather than a question somebody was asked. */
  readonly isQuiet?: boolean;
  /** There is no value; the words shown say so. */
  readonly isMissing?: boolean;
};

/** Names and values in two columns with hairlines between. */
export function FactTable({ facts }: { readonly facts: readonly Fact[] }) {
  // Questions need room; our own labels are a word or two, and their values stand beside them.
  const areLabelsShort = facts.every(({ isQuiet }) => isQuiet);
  return (
    <dl className={styles['table']} data-labels={areLabelsShort ? 'short' : undefined}>
      {facts.map(({ key, label, value, isQuiet = false, isMissing = false }) => (
        <div key={key}>
          <dt data-quiet={isQuiet || undefined}>{label}</dt>
          <dd data-missing={isMissing || undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
