import { z } from 'zod';
import { shortcutsSchema } from './command.ts';
import { exportColumnSchema, exportFormatSchema, usualColumns } from './export.ts';
import { jobIdSchema } from './ids.ts';
import { localeSchema } from './locale.ts';
import { shownColumnsSchema, usualShownColumns } from './table-column.ts';

/** Preferences: no secret and no personal datum may ever be added here. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['system', ...localeSchema.options]),
  density: z.enum(['comfortable', 'compact']),
  isSidebarCollapsed: z.boolean(),
  /** A letter or sign alone is a shortcut; off for whom it is typed by a voice or by chance (WCAG 2.1.4). */
  hasLetterKeys: z.boolean(),
  /** Keys of the person's own in the place of the usual ones. */
  shortcuts: shortcutsSchema,
  /** Width of the applicants list in px, 320 to 520. */
  listWidth: z.number().min(320).max(520),
  /** How the applicants are laid out. */
  applicantsLayout: z.enum(['list', 'table', 'board']),
  /** What the board's columns are: CareerPlug's status, which is only shown, or a manager's own mark. */
  boardBy: z.enum(['status', 'mark']),
  /** The table's columns behind the name, in the person's order. */
  tableColumns: shownColumnsSchema,
  /** Hours until a new applicant counts as waiting too long for a first call. */
  firstCallGoalHours: z.number().min(1).max(720),
  /** Minutes between two looks at CareerPlug while somebody works with Hiredesk. */
  refreshMinutes: z.number().min(3).max(60),
  /** What the last list was exported as. */
  exportFormat: exportFormatSchema,
  exportColumns: z.array(exportColumnSchema).max(exportColumnSchema.options.length),
  lastWalkInJobId: jobIdSchema.nullable(),
  /** By connection: the number of the source in CareerPlug that walk-ins are counted under. */
  walkInSourceIds: z.record(z.string().max(100), z.int().positive().max(2_147_483_647)),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  theme: 'system',
  language: 'system',
  density: 'comfortable',
  isSidebarCollapsed: false,
  hasLetterKeys: true,
  shortcuts: {},
  listWidth: 380,
  applicantsLayout: 'list',
  boardBy: 'status',
  tableColumns: [...usualShownColumns],
  firstCallGoalHours: 24,
  refreshMinutes: 5,
  exportFormat: 'xlsx',
  exportColumns: [...usualColumns],
  lastWalkInJobId: null,
  walkInSourceIds: {},
};
