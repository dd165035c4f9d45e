import type { ApplicantQuery, ApplicantSort } from '../../../shared/domain/applicant.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';

type Order = { readonly id: ApplicantSort; readonly label: MessageId };

const bestMatch: Order = { id: 'best-match', label: 'applicants.sortBestMatch' };
const newest: Order = { id: 'newest', label: 'applicants.sortNewest' };
const others: readonly Order[] = [
  { id: 'oldest', label: 'applicants.sortOldest' },
  { id: 'name', label: 'applicants.sortName' },
  { id: 'last-action', label: 'applicants.sortLastAction' },
];

/** The orders that can be chosen; only what was searched for can match better or worse. */
export function ordersFor(query: ApplicantQuery): Order[] {
  return [...(isSearch(query) ? [bestMatch] : []), newest, ...others];
}

/** The order that a list really has: a search with too many answers is not ranked, and must not say so. */
export function shownOrder(query: ApplicantQuery, isRanked: boolean): Order {
  if (query.sort === 'best-match') return isRanked ? bestMatch : newest;
  return others.find(({ id }) => id === query.sort) ?? newest;
}

/**
 * The query in a chosen order. Newest first is where everybody begins: chosen without a search it lets a later
 * search be ranked; chosen during one it is meant.
 */
export function inOrder(query: ApplicantQuery, sort: ApplicantSort): ApplicantQuery {
  return { ...query, sort: sort === 'newest' && !isSearch(query) ? 'best-match' : sort };
}

function isSearch({ search }: ApplicantQuery): boolean {
  return search.trim() !== '';
}
