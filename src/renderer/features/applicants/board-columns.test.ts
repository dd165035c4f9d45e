import { expect, test } from 'vitest';
import { everyone } from '../../../shared/domain/applicant.ts';
import { boardColumns, columnKey, queryOfColumn } from './board-columns.ts';

const keys = (...given: Parameters<typeof boardColumns>): string[] => boardColumns(...given).map(columnKey);

test('by status: the known ones as people pass through them, then whatever else CareerPlug has', () => {
  expect(keys('status', everyone, ['on_hold', 'hired'])).toEqual([
    'status new_app',
    'status in_process',
    'status hired',
    'status inactive',
    'status on_hold',
  ]);
});

test('by mark: first those without one', () => {
  expect(keys('mark', everyone, [])).toEqual(['mark none', 'mark call', 'mark maybe', 'mark no']);
});

test('a view of some statuses or marks has no other columns', () => {
  expect(keys('status', { ...everyone, statuses: ['on_hold', 'new_app'] }, [])).toEqual([
    'status new_app',
    'status on_hold',
  ]);
  expect(keys('mark', { ...everyone, decisions: ['no', 'none'] }, [])).toEqual(['mark none', 'mark no']);
});

test('a column asks for its own people within the view', () => {
  const view = { ...everyone, unreadOnly: true };
  expect(queryOfColumn(view, { by: 'mark', decision: null })).toEqual({ ...view, decisions: ['none'] });
  expect(queryOfColumn(view, { by: 'status', status: 'hired' })).toEqual({ ...view, statuses: ['hired'] });
});
