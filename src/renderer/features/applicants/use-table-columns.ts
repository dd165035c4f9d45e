import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { withWidth, type ShownColumn } from '../../../shared/domain/table-column.ts';
import { settingsQuery } from '../../desk/query.ts';
import { useCall } from '../../desk/use-call.ts';

/**
 * The table's columns, how to change a width while it is being changed, and how to keep the widths when that
 * is over.
 */
export function useTableColumns(): [
  readonly ShownColumn[],
  (id: ShownColumn['id'], width: number) => void,
  () => void,
] {
  const { data: settings = defaultSettings } = useQuery(settingsQuery);
  const updateSettings = useCall('settings.update');
  const kept = settings.tableColumns;
  // What the hand has made of `was`; holds until the kept columns are others.
  const [moved, setMoved] = useState<{ was: readonly ShownColumn[]; columns: readonly ShownColumn[] }>({
    was: kept,
    columns: kept,
  });
  const shown = moved.was === kept ? moved.columns : kept;
  return [
    shown,
    (id, width) => setMoved({ was: kept, columns: withWidth(shown, id, width) }),
    () => {
      if (shown !== kept) updateSettings.mutate({ tableColumns: [...shown] });
    },
  ];
}
