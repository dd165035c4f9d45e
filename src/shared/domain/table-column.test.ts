import { expect, test } from 'vitest';
import {
  movedColumn,
  narrowestColumn,
  shownColumnsSchema,
  tableColumnSchema,
  toggledColumn,
  usualShownColumns,
  widestColumn,
  withWidth,
} from './table-column.ts';

const idsOf = (columns: readonly { readonly id: string }[]): string[] => columns.map(({ id }) => id);

test('the usual columns may be kept, and so may all of them', () => {
  const all = tableColumnSchema.options
    .filter((id) => !idsOf(usualShownColumns).includes(id))
    .reduce((columns, id) => toggledColumn(columns, id), [...usualShownColumns]);
  expect(shownColumnsSchema.safeParse(usualShownColumns).success).toBe(true);
  expect(shownColumnsSchema.safeParse(all).success).toBe(true);
});

test('the name comes first, always, and no column comes twice', () => {
  const [name, age] = usualShownColumns;
  expect(shownColumnsSchema.safeParse([age, name]).success).toBe(false);
  expect(shownColumnsSchema.safeParse([]).success).toBe(false);
  expect(shownColumnsSchema.safeParse([name, age, age]).success).toBe(false);
});

test('a column that is taken away and shown again comes last', () => {
  const without = toggledColumn(usualShownColumns, 'job');
  expect(idsOf(without)).not.toContain('job');
  expect(idsOf(toggledColumn(without, 'job')).at(-1)).toBe('job');
});

test('a column moves by one, never before the name and never beyond the last', () => {
  expect(idsOf(movedColumn(usualShownColumns, 'job', -1)).slice(0, 3)).toEqual(['name', 'job', 'age']);
  expect(movedColumn(usualShownColumns, 'age', -1)).toEqual(usualShownColumns);
  expect(movedColumn(usualShownColumns, 'signs', 1)).toEqual(usualShownColumns);
  expect(movedColumn(usualShownColumns, 'tags', 1)).toEqual(usualShownColumns);
});

test('widths stay within what a column may have', () => {
  const widthOfJob = (width: number): number | undefined =>
    withWidth(usualShownColumns, 'job', width).find(({ id }) => id === 'job')?.width;
  expect([widthOfJob(1), widthOfJob(222.4), widthOfJob(9999)]).toEqual([narrowestColumn, 222, widestColumn]);
});
