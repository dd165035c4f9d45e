import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { classes } from './classes.ts';
import styles from './field.module.css';

/** What every field has around it; texts come in the language shown. */
export type FieldWords = {
  readonly label: string;
  /** Quiet words beside the label: "optional", "last used". */
  readonly hint?: string | undefined;
  /** A sentence below, tied to the field for those who listen. */
  readonly description?: ReactNode;
  /** What is wrong and what to do; its presence makes the field invalid. */
  readonly error?: string | undefined;
};

/** The label of a React Aria field; the hint is part of its name on purpose ("optional" must be heard). */
export function FieldLabel({ label, hint }: Pick<FieldWords, 'label' | 'hint'>) {
  return (
    <Label className={classes(styles['labels'])}>
      <span className={styles['label']}>{label}</span>
      {hint !== undefined && <span className={styles['hint']}> {hint}</span>}
    </Label>
  );
}

/** Description and error below a React Aria field, tied to it by the field itself. */
export function FieldMessages({ description, error }: Pick<FieldWords, 'description' | 'error'>) {
  return (
    <>
      {description !== undefined && (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={classes(styles['error'])}>
        <CircleAlert aria-hidden="true" />
        <span>{error}</span>
      </FieldError>
    </>
  );
}
