import { z } from 'zod';

/** What the applicants' table can show behind the name, which always comes first. */
export const tableColumnSchema = z.enum([
  'status',
  'mark',
  'job',
  'location',
  'age',
  'appliedAt',
  'lastActedOnAt',
  'source',
  'stars',
  'tags',
  'signs',
]);
export type TableColumn = z.infer<typeof tableColumnSchema>;

export const narrowestColumn = 60;
export const widestColumn = 480;

/** A column in its place with its width in px; the name has one too. */
export const shownColumnSchema = z.strictObject({
  id: z.enum(['name', ...tableColumnSchema.options]),
  width: z.int().min(narrowestColumn).max(widestColumn),
});
export type ShownColumn = z.infer<typeof shownColumnSchema>;

/** The name first, and no column twice. */
export const shownColumnsSchema = z
  .array(shownColumnSchema)
  .max(1 + tableColumnSchema.options.length)
  .refine((columns) => columns[0]?.id === 'name')
  .refine((columns) => new Set(columns.map(({ id }) => id)).size === columns.length);

const usualWidths: Readonly<Record<ShownColumn['id'], number>> = {
  name: 200,
  status: 150,
  mark: 92,
  job: 160,
  location: 140,
  age: 76,
  appliedAt: 140,
  lastActedOnAt: 140,
  source: 130,
  stars: 72,
  tags: 150,
  signs: 170,
};

const usually: readonly ShownColumn['id'][] = [
  'name',
  'age',
  'job',
  'location',
  'status',
  'mark',
  'source',
  'signs',
];
export const usualShownColumns: readonly ShownColumn[] = usually.map((id) => ({
  id,
  width: usualWidths[id],
}));

/** The columns with one of another width, as far as a column may be narrow or wide. */
export function withWidth(
  columns: readonly ShownColumn[],
  id: ShownColumn['id'],
  width: number,
): ShownColumn[] {
  const clamped = Math.round(Math.min(widestColumn, Math.max(narrowestColumn, width)));
  return columns.map((column) => (column.id === id ? { ...column, width: clamped } : column));
}

/** With a column at the end that was not shown, or without one that was. The name stays. */
export function toggledColumn(columns: readonly ShownColumn[], id: TableColumn): ShownColumn[] {
  const others = columns.filter((column) => column.id !== id);
  return others.length < columns.length ? others : [...columns, { id, width: usualWidths[id] }];
}

/** A column moved by one place; nothing goes before the name. */
export function movedColumn(columns: readonly ShownColumn[], id: TableColumn, by: -1 | 1): ShownColumn[] {
  const from = columns.findIndex((column) => column.id === id);
  const to = from + by;
  const moved = columns[from];
  if (moved === undefined || to < 1 || to >= columns.length) return [...columns];
  return columns.toSpliced(from, 1).toSpliced(to, 0, moved);
}
