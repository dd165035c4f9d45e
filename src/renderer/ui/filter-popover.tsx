import { ListFilter, Search } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { foldText } from '../../shared/domain/fold-text.ts';
import { Text, useText } from '../i18n/text.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { Checkbox } from './checkbox.tsx';
import { filterOptions, type FilterGroup } from './filter-options.ts';
import styles from './filter-popover.module.css';

/** Everything a list can be filtered by, with how many each choice has, and a search through the choices. */
export function FilterPopover({
  groups,
  note,
  extra,
  onOpenChange,
}: {
  readonly groups: readonly FilterGroup[];
  /** What the counts count, where that may surprise. */
  readonly note?: string;
  /** Below the choices: what can't be chosen from a list. */
  readonly extra?: ReactNode;
  readonly onOpenChange?: (isOpen: boolean) => void;
}) {
  const text = useText();
  return (
    <DialogTrigger {...(onOpenChange !== undefined && { onOpenChange })}>
      <AriaButton className={styles['trigger'] ?? ''}>
        <ListFilter aria-hidden="true" />
        <Text id="app.filter" />
      </AriaButton>
      <Popover className={styles['popover'] ?? ''} offset={6} placement="bottom start">
        <Dialog className={styles['dialog'] ?? ''} aria-label={text('app.filter')}>
          <Choices groups={groups} note={note} extra={extra} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Choices({
  groups,
  note,
  extra,
}: {
  readonly groups: readonly FilterGroup[];
  readonly note: string | undefined;
  readonly extra: ReactNode;
}) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const shown = groups
    .map((group) => ({ group, ...filterOptions(group, foldText(typed)) }))
    .filter(({ options }) => options.length > 0);
  return (
    <>
      <div className={styles['search']}>
        <Search aria-hidden="true" />
        <input
          type="text"
          aria-label={text('app.filterSearch')}
          placeholder={text('app.filterSearch')}
          value={typed}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div className={styles['groups']}>
        {shown.length === 0 && (
          <p className={styles['none']}>
            <Text id="app.filterNone" />
          </p>
        )}
        {shown.map(({ group, options, moreCount }) => (
          <fieldset key={group.id}>
            <legend>{group.label}</legend>
            {options.map((option) => (
              <Option key={option.id} group={group} option={option} />
            ))}
            {moreCount > 0 && (
              <p className={styles['more']}>
                <Text id="app.filterMore" values={{ count: moreCount }} />
              </p>
            )}
          </fieldset>
        ))}
        {typed === '' && extra}
      </div>
      {note !== undefined && <p className={styles['note']}>{note}</p>}
    </>
  );
}

function Option({
  group,
  option,
}: {
  readonly group: FilterGroup;
  readonly option: FilterGroup['options'][number];
}) {
  const format = useFormat();
  return (
    <div className={styles['option']}>
      <Checkbox
        isSelected={group.selectedIds.includes(option.id)}
        onChange={(isSelected) => group.onToggle(option.id, isSelected)}
      >
        <span className={styles['name']}>{option.name}</span>
        {option.count !== null && <span className={styles['count']}>{format.number(option.count)}</span>}
      </Checkbox>
    </div>
  );
}
