import type { HTMLInputTypeAttribute, ReactNode, Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { classes } from './classes.ts';
import { FieldLabel, FieldMessages, type FieldWords } from './field-parts.tsx';
import styles from './field.module.css';

export type TextFieldProps = FieldWords & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  readonly type?: HTMLInputTypeAttribute;
  readonly inputMode?: 'text' | 'tel' | 'email' | 'numeric' | 'url';
  readonly placeholder?: string | undefined;
  readonly maxLength?: number;
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  readonly isDisabled?: boolean;
  readonly canSpellCheck?: boolean;
  /** Before the text, for the eye only. */
  readonly icon?: ReactNode;
  /** After the text: a small button. */
  readonly action?: ReactNode;
  readonly className?: string | undefined;
  readonly inputClassName?: string | undefined;
};

/** One line of text with its label, description and error. The browser's own autofill stays out. */
export function TextField({
  label,
  hint,
  description,
  error,
  value,
  onChange,
  onBlur,
  inputRef,
  type = 'text',
  inputMode = 'text',
  placeholder = '',
  maxLength = 500,
  isRequired = false,
  isReadOnly = false,
  isDisabled = false,
  canSpellCheck = false,
  icon,
  action,
  className,
  inputClassName,
}: TextFieldProps) {
  return (
    <AriaTextField
      className={classes(styles['field'], className)}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      isReadOnly={isReadOnly}
      isDisabled={isDisabled}
      validationBehavior="aria"
      {...(onBlur !== undefined && { onBlur: () => onBlur() })}
    >
      <FieldLabel label={label} hint={hint} />
      <div className={styles['box']}>
        {icon}
        <Input
          ref={inputRef ?? null}
          type={type}
          inputMode={inputMode}
          placeholder={placeholder}
          maxLength={maxLength}
          autoComplete="off"
          spellCheck={canSpellCheck}
          className={classes(styles['input'], inputClassName)}
        />
        {action}
      </div>
      <FieldMessages description={description} error={error} />
    </AriaTextField>
  );
}
