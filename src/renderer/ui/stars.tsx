import { Star } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import styles from './stars.module.css';

const counts = [1, 2, 3, 4, 5] as const;

/** One to five stars, or none; a radio group underneath, so arrows move. */
export function Stars({
  label,
  value,
  onChange,
  nameOf,
  clearText,
}: {
  readonly label: string;
  /** 0 to 5; 0 is no star. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** "3 stars", as each choice is called. */
  readonly nameOf: (count: number) => string;
  readonly clearText: string;
}) {
  return (
    <div className={styles['row']}>
      <RadioGroup
        className={classes(styles['row'])}
        orientation="horizontal"
        aria-label={label}
        value={value === 0 ? null : String(value)}
        onChange={(chosen) => onChange(Number(chosen))}
      >
        {counts.map((count) => (
          <Radio
            key={count}
            value={String(count)}
            aria-label={nameOf(count)}
            className={classes(styles['star'])}
            {...(count <= value && { 'data-filled': 'true' })}
          >
            <Star aria-hidden="true" />
          </Radio>
        ))}
      </RadioGroup>
      {value > 0 && (
        <Button look="link" className={styles['clear']} onPress={() => onChange(0)}>
          {clearText}
        </Button>
      )}
    </div>
  );
}
