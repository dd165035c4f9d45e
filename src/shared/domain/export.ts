import { z } from 'zod';

/** What a column of an exported list can hold, in the order that they stand in. */
export const exportColumnSchema = z.enum([
  'name',
  'first-name',
  'last-name',
  'phone',
  'email',
  'city',
  'state',
  'postal-code',
  'job',
  'location',
  'account',
  'status',
  'step',
  'source',
  'applied-at',
  'last-action-at',
  'last-title',
  'last-employer',
  'answers',
  'my-mark',
  'my-stars',
  'my-tags',
  'my-note',
  'my-last-contact',
  'careerplug-id',
]);
export type ExportColumn = z.infer<typeof exportColumnSchema>;

export const exportFormatSchema = z.enum(['xlsx', 'csv']);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** What a person who only wants a list to call needs. */
export const usualColumns: readonly ExportColumn[] = [
  'name',
  'phone',
  'email',
  'job',
  'location',
  'status',
  'applied-at',
  'my-mark',
];
