import { Check } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import styles from './choice-chips.module.css';
import { classes } from './classes.ts';
import { FieldLabel, FieldMessages, type FieldWords } from './field-parts.tsx';
import fieldStyles from './field.module.css';
import type { Choice } from './segmented.tsx';

type Shared = FieldWords & {
  readonly choices: readonly Choice[];
  readonly onBlur?: (() => void) | undefined;
  readonly isRequired?: boolean;
  readonly firstRef?: Ref<HTMLInputElement | null> | undefined;
};

/** Any number of choices, each a chip: a group of checkboxes underneath. */
export function MultiChoiceChips({
  label,
  hint,
  description,
  error,
  choices,
  values,
  onChange,
  onBlur,
  isRequired = false,
  firstRef,
}: Shared & {
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
}) {
  return (
    <CheckboxGroup
      className={classes(fieldStyles['field'])}
      value={[...values]}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      validationBehavior="aria"
      {...(onBlur !== undefined && { onBlur: () => onBlur() })}
    >
      <FieldLabel label={label} hint={hint} />
      <div className={styles['chips']}>
        {choices.map((choice, index) => (
          <Checkbox
            key={choice.value}
            value={choice.value}
            className={classes(styles['chip'])}
            {...(index === 0 && firstRef !== undefined && { inputRef: firstRef })}
          >
            <Check aria-hidden="true" />
            {choice.label}
          </Checkbox>
        ))}
      </div>
      <FieldMessages description={description} error={error} />
    </CheckboxGroup>
  );
}

/** One of several choices, each a chip: a radio group underneath. */
export function SingleChoiceChips({
  label,
  hint,
  description,
  error,
  choices,
  value,
  onChange,
  onBlur,
  isRequired = false,
  firstRef,
  action,
}: Shared & {
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  /** After the chips: a small button that takes the choice back. */
  readonly action?: ReactNode;
}) {
  return (
    <RadioGroup
      className={classes(fieldStyles['field'])}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      validationBehavior="aria"
      {...(onBlur !== undefined && { onBlur: () => onBlur() })}
    >
      <FieldLabel label={label} hint={hint} />
      <div className={styles['chips']}>
        {choices.map((choice, index) => (
          <Radio
            key={choice.value}
            value={choice.value}
            className={classes(styles['chip'])}
            {...(index === 0 && firstRef !== undefined && { inputRef: firstRef })}
          >
            <Check aria-hidden="true" />
            {choice.label}
          </Radio>
        ))}
        {action}
      </div>
      <FieldMessages description={description} error={error} />
    </RadioGroup>
  );
}
