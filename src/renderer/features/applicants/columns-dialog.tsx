import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import {
  movedColumn,
  tableColumnSchema,
  toggledColumn,
  usualShownColumns,
  type ShownColumn,
  type TableColumn,
} from '../../../shared/domain/table-column.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { columnNames } from './column-names.ts';
import styles from './columns-dialog.module.css';

/** Which columns the table has behind the name, and in which order. */
export function ColumnsDialog({
  columns: kept,
  onDone,
  onClose,
}: {
  readonly columns: readonly ShownColumn[];
  readonly onDone: (columns: ShownColumn[]) => void;
  readonly onClose: () => void;
}) {
  const text = useText();
  const [columns, setColumns] = useState<readonly ShownColumn[]>(kept);
  const shown = columns.map(({ id }) => id).filter((id): id is TableColumn => id !== 'name');
  const others = tableColumnSchema.options.filter((id) => !shown.includes(id));
  return (
    <FormDialog
      title={text('layouts.columnsTitle')}
      onClose={onClose}
      onSubmit={() => {
        onDone([...columns]);
        onClose();
      }}
      actions={
        <>
          <Button onPress={() => setColumns(usualShownColumns)}>
            <Text id="layouts.columnsUsual" />
          </Button>
          <Button look="primary" type="submit">
            <Text id="layouts.done" />
          </Button>
        </>
      }
    >
      <ul className={styles['columns']}>
        {[...shown, ...others].map((id) => {
          const name = text(columnNames[id]);
          const place = shown.indexOf(id);
          return (
            <li key={id}>
              <Checkbox isSelected={place !== -1} onChange={() => setColumns(toggledColumn(columns, id))}>
                {name}
              </Checkbox>
              {place !== -1 && (
                <span className={styles['moves']}>
                  <IconButton
                    label={text('layouts.moveUp', { column: name })}
                    isDisabled={place === 0}
                    onPress={() => setColumns(movedColumn(columns, id, -1))}
                  >
                    <ArrowUp aria-hidden="true" />
                  </IconButton>
                  <IconButton
                    label={text('layouts.moveDown', { column: name })}
                    isDisabled={place === shown.length - 1}
                    onPress={() => setColumns(movedColumn(columns, id, 1))}
                  >
                    <ArrowDown aria-hidden="true" />
                  </IconButton>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </FormDialog>
  );
}
