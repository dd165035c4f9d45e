import type { Ref } from 'react';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { classes } from './classes.ts';
import { FieldLabel, FieldMessages, type FieldWords } from './field-parts.tsx';
import styles from './field.module.css';

/** Several lines of text; grows with what is written, up to a height. */
export function TextArea({
  label,
  hint,
  description,
  error,
  value,
  onChange,
  onBlur,
  inputRef,
  placeholder,
  rows = 3,
  maxLength,
  isRequired = false,
  className,
}: FieldWords & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly inputRef?: Ref<HTMLTextAreaElement> | undefined;
  readonly placeholder?: string | undefined;
  readonly rows?: number;
  readonly maxLength: number;
  readonly isRequired?: boolean;
  readonly className?: string | undefined;
}) {
  return (
    <AriaTextField
      className={classes(styles['field'], className)}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      validationBehavior="aria"
      {...(onBlur !== undefined && { onBlur: () => onBlur() })}
    >
      <FieldLabel label={label} hint={hint} />
      <AriaTextArea
        ref={inputRef ?? null}
        rows={rows}
        maxLength={maxLength}
        placeholder={placeholder}
        className={classes(styles['area'])}
      />
      <FieldMessages description={description} error={error} />
    </AriaTextField>
  );
}
