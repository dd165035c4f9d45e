import { expect, test } from 'vitest';
import { everyone } from '../../../shared/domain/applicant.ts';
import { inOrder, ordersFor, shownOrder } from './order.ts';

const search = { ...everyone, search: 'rosa' };
const ids = (orders: readonly { readonly id: string }[]): string[] => orders.map(({ id }) => id);

test('says best match first only of a list that is ranked', () => {
  expect(shownOrder(search, true).id).toBe('best-match');
  expect(shownOrder(search, false).id).toBe('newest');
  expect(shownOrder(everyone, false).id).toBe('newest');
  expect(shownOrder({ ...search, sort: 'name' }, false).id).toBe('name');
});

test('offers the best match only where something is searched for', () => {
  expect(ids(ordersFor(search))).toEqual(['best-match', 'newest', 'oldest', 'name', 'last-action']);
  expect(ids(ordersFor({ ...everyone, search: '  ' }))).toEqual(['newest', 'oldest', 'name', 'last-action']);
});

test('newest first, chosen during a search, is kept; chosen without one, later searches are ranked again', () => {
  expect(inOrder(search, 'newest')).toEqual({ ...search, sort: 'newest' });
  expect(inOrder({ ...everyone, sort: 'name' }, 'newest')).toEqual(everyone);
  expect(inOrder(everyone, 'oldest')).toEqual({ ...everyone, sort: 'oldest' });
});

test('every order shown can be found among those offered', () => {
  for (const { id } of ordersFor(search)) {
    expect(shownOrder({ ...search, sort: id }, id === 'best-match').id).toBe(id);
  }
});
