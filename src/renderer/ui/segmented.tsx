import type { ReactNode, Ref } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { classes } from './classes.ts';
import { FieldLabel, FieldMessages, type FieldWords } from './field-parts.tsx';
import fieldStyles from './field.module.css';
import styles from './segmented.module.css';

export type Choice = { readonly value: string; readonly label: string };

/** Two or three short choices side by side, of which one holds; arrows move, as in any radio group. */
export function Segmented({
  label,
  hint,
  description,
  error,
  choices,
  value,
  onChange,
  onBlur,
  isRequired = false,
  isReadOnly = false,
  firstRef,
  action,
}: FieldWords & {
  readonly choices: readonly Choice[];
  /** Null: nothing chosen yet. */
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly isRequired?: boolean;
  /** To be seen, not to be changed. */
  readonly isReadOnly?: boolean;
  readonly firstRef?: Ref<HTMLInputElement | null> | undefined;
  /** Beside the choices: a small button that takes the choice back. */
  readonly action?: ReactNode;
}) {
  return (
    <RadioGroup
      className={classes(fieldStyles['field'])}
      orientation="horizontal"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      isReadOnly={isReadOnly}
      validationBehavior="aria"
      {...(onBlur !== undefined && { onBlur: () => onBlur() })}
    >
      <FieldLabel label={label} hint={hint} />
      <div className={styles['row']}>
        <div className={styles['track']}>
          {choices.map((choice, index) => (
            <Radio
              key={choice.value}
              value={choice.value}
              className={classes(styles['segment'])}
              {...(index === 0 && firstRef !== undefined && { inputRef: firstRef })}
            >
              {choice.label}
            </Radio>
          ))}
        </div>
        {action}
      </div>
      <FieldMessages description={description} error={error} />
    </RadioGroup>
  );
}
