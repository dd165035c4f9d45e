import { useText } from '../../i18n/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './settings.module.css';

/** Deleting what nobody else has asks for its number: a hand that slipped doesn't type it. */
export function TypedCount({
  count,
  value,
  onChange,
}: {
  readonly count: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const text = useText();
  return (
    <TextField
      className={styles['typed']}
      label={text('settings.typeCount', { count })}
      value={value}
      onChange={onChange}
      inputMode="numeric"
      maxLength={6}
    />
  );
}
