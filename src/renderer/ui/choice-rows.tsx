import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import styles from './choice-rows.module.css';

export type RowChoice<Id extends string> = {
  readonly id: Id;
  readonly icon: ReactNode;
  readonly title: ReactNode;
  readonly text: ReactNode;
};

/** A few ways to go on, each with a sentence about what it means; pressing one takes it. */
export function ChoiceRows<Id extends string>({
  choices,
  isDisabled = false,
  onChoose,
}: {
  readonly choices: readonly RowChoice<Id>[];
  readonly isDisabled?: boolean;
  readonly onChoose: (id: Id) => void;
}) {
  return (
    <ul className={styles['rows']}>
      {choices.map(({ id, icon, title, text }) => (
        <li key={id}>
          <Button className={styles['row'] ?? ''} isDisabled={isDisabled} onPress={() => onChoose(id)}>
            {icon}
            <span className={styles['words']}>
              <b>{title}</b>
              <span>{text}</span>
            </span>
            <ChevronRight aria-hidden="true" />
          </Button>
        </li>
      ))}
    </ul>
  );
}
