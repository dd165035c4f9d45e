import { Search, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { useText } from '../i18n/text.tsx';
import styles from './search-field.module.css';

/** The search of a list: `/` finds it from anywhere (`data-find`), Escape empties it, ↓ leads into the list. */
export function SearchField({
  label,
  placeholder,
  value,
  onChange,
  onLeave,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Arrow down or Enter: on to what was found. */
  readonly onLeave: () => void;
}) {
  const text = useText();
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <AriaSearchField
      className={styles['field'] ?? ''}
      aria-label={label}
      value={value}
      onChange={onChange}
      data-find=""
    >
      <Search aria-hidden="true" />
      <Input
        className={styles['input'] ?? ''}
        placeholder={placeholder}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={press}
      />
      {value === '' ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <Button className={styles['clear'] ?? ''} aria-label={text('app.clearSearch')}>
          <X aria-hidden="true" />
        </Button>
      )}
    </AriaSearchField>
  );
}
