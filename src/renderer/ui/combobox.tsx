import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { classes } from './classes.ts';
import styles from './combobox.module.css';
import { FieldLabel, FieldMessages, type FieldWords } from './field-parts.tsx';
import fieldStyles from './field.module.css';

export type ComboboxItem = {
  readonly id: string;
  readonly name: string;
  /** Quieter words after the name, found by typing too. */
  readonly detail: string;
};

/** Finds words in any order ("austin cook"), without regard to case and accents. */
export function matchesWords(text: string, typed: string): boolean {
  const plain = fold(text);
  return fold(typed)
    .split(/\s+/u)
    .every((word) => plain.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

/** The words in the input for an item, and what typing is compared with. */
export function comboboxText(item: ComboboxItem): string {
  return item.detail === '' ? item.name : `${item.name} · ${item.detail}`;
}

/** One of many, found by typing. Holds up to some hundred items; what is typed without choosing goes back. */
export function Combobox({
  label,
  hint,
  description,
  error,
  items,
  selectedId,
  onSelect,
  onBlur,
  placeholder = '',
  emptyText,
  openText,
  isRequired = false,
  inputRef,
  icon,
}: FieldWords & {
  readonly items: readonly ComboboxItem[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  /** Shown in the list when nothing matches. */
  readonly emptyText: string;
  /** Name of the button that opens the whole list. */
  readonly openText: string;
  readonly isRequired?: boolean;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  readonly icon?: ReactNode;
}) {
  const chosen = items.find((item) => item.id === selectedId);
  const chosenText = chosen === undefined ? '' : comboboxText(chosen);
  return (
    <AriaComboBox
      className={classes(fieldStyles['field'])}
      defaultItems={items}
      value={selectedId}
      // The list is built a moment later, and what has the focus by then is not filled in any more.
      defaultInputValue={chosenText}
      onChange={(key) => {
        if (key === null || typeof key === 'string') onSelect(key);
      }}
      defaultFilter={matchesWords}
      allowsEmptyCollection
      menuTrigger="input"
      isInvalid={error !== undefined}
      isRequired={isRequired}
      validationBehavior="aria"
      {...(onBlur !== undefined && { onBlur: () => onBlur() })}
    >
      <FieldLabel label={label} hint={hint} />
      <Group className={classes(fieldStyles['box'])}>
        {icon}
        <Input
          ref={inputRef ?? null}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          className={classes(fieldStyles['input'])}
          onFocus={({ currentTarget }) => {
            // The list opening focuses again; by then something new is being typed.
            if (currentTarget.value === chosenText) currentTarget.select();
          }}
        />
        <Button aria-label={openText} className={classes(styles['open'])}>
          <ChevronsUpDown aria-hidden="true" />
        </Button>
      </Group>
      <FieldMessages description={description} error={error} />
      <Popover className={classes(styles['popover'])} offset={4}>
        <ListBox<ComboboxItem>
          className={classes(styles['list'])}
          renderEmptyState={() => <div className={styles['empty']}>{emptyText}</div>}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={comboboxText(item)} className={classes(styles['item'])}>
              {({ isSelected }) => (
                <>
                  <span className={styles['name']}>{item.name}</span>
                  <span className={styles['detail']}>{item.detail}</span>
                  {isSelected && <Check aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
