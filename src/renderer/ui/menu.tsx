import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import styles from './menu.module.css';

export type MenuEntry<Id extends string> = { readonly id: Id; readonly label: string };

/** A menu that does one thing per entry. */
export function ActionMenu<Id extends string>({
  label,
  trigger,
  entries,
  disabledIds,
  onAction,
}: {
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry<Id>[];
  readonly disabledIds?: readonly Id[];
  readonly onAction: (id: Id) => void;
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles['popover'] ?? ''} offset={4}>
        <AriaMenu
          className={styles['menu'] ?? ''}
          aria-label={label}
          items={entries}
          {...(disabledIds !== undefined && { disabledKeys: disabledIds })}
          onAction={(key) => {
            const entry = entries.find(({ id }) => id === key);
            if (entry !== undefined) onAction(entry.id);
          }}
        >
          {(entry) => (
            <MenuItem id={entry.id} textValue={entry.label} className={styles['item'] ?? ''}>
              {entry.label}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** A menu that holds one choice. */
export function ChoiceMenu<Id extends string>({
  label,
  trigger,
  entries,
  chosenId,
  onChoose,
}: {
  readonly label: string;
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry<Id>[];
  readonly chosenId: Id;
  readonly onChoose: (id: Id) => void;
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles['popover'] ?? ''} offset={4}>
        <AriaMenu
          className={styles['menu'] ?? ''}
          aria-label={label}
          items={entries}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosenId]}
          onSelectionChange={(keys) => {
            const chosen = entries.find(({ id }) => keys !== 'all' && keys.has(id));
            if (chosen !== undefined) onChoose(chosen.id);
          }}
        >
          {(entry) => (
            <MenuItem id={entry.id} textValue={entry.label} className={styles['item'] ?? ''}>
              <Check aria-hidden="true" data-mark="" />
              {entry.label}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
