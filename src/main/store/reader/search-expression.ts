import { wordsOf } from '../../../shared/domain/fold-text.ts';
import { jobToken, locationToken, statusToken } from '../mirror/search-text.ts';
import type { ApplicantQuery } from '../../../shared/domain/applicant.ts';

const maxWords = 12;
/** Shorter pieces stand inside of nearly everybody's name. */
const shortestInside = 3;
const fields = '{name email phone city title employer}';

/** One thing that must be found of somebody. */
export type SearchTerm = {
  readonly words: readonly string[];
  /** For the full-text index: words that begin so. */
  readonly expression: string;
  /** What may stand anywhere inside of a name, an address, a number; null for what is too short for that. */
  readonly inside: { readonly text: string; readonly isNumber: boolean } | null;
};

/**
 * What somebody typed, term by term. Every word is quoted, so nothing typed is ever read as syntax. Words of
 * digits that follow each other may be one telephone number in somebody's own writing: they are one term.
 */
export function searchTerms(search: string): SearchTerm[] {
  return termGroups(search).map((group) => {
    const text = group.join('');
    const isNumber = isDigits(text);
    return {
      words: group,
      expression: `${fields} : (${expressionOf(group)})`,
      inside: text.length < shortestInside ? null : { text, isNumber },
    };
  });
}

/** Whether whoever is found by `after` must be among those found by `before`: as when somebody types on. */
export function isNarrower(before: readonly SearchTerm[], after: readonly SearchTerm[]): boolean {
  if (before.length === 0) return false;
  return before.every((term, at) => {
    const next = after[at];
    if (next === undefined) return false;
    if (next.expression === term.expression) return true;
    return at === before.length - 1 && isTypedOn(term, next);
  });
}

function isTypedOn(before: SearchTerm, after: SearchTerm): boolean {
  const last = before.words.length - 1;
  const isLonger = before.words.every((word, at) => {
    const next = after.words[at] ?? '';
    return at === last ? next.startsWith(word) : next === word;
  });
  if (!isLonger) return false;
  // Short pieces are looked for at the beginning of words only: longer ones find whom they did not.
  if (before.inside === null) return after.inside === null;
  return before.inside.isNumber === after.inside?.isNumber;
}

/** All of it as one FTS5 expression, for ranking; null when there is nothing to look for. */
export function searchExpression(search: string): string | null {
  const groups = termGroups(search);
  return groups.length === 0 ? null : `${fields} : (${groups.map(expressionOf).join(' AND ')})`;
}

/** Filters that the index knows as tokens; null when there are none of them. */
export function facetExpression(query: ApplicantQuery): string | null {
  const groups = [
    query.statuses.map(statusToken),
    query.jobIds.map(jobToken),
    query.locationIds.map(locationToken),
  ].filter((tokens) => tokens.length > 0);
  if (groups.length === 0) return null;
  return groups
    .map((tokens) => `facets : (${tokens.map((token) => `"${token}"`).join(' OR ')})`)
    .join(' AND ');
}

function termGroups(search: string): string[][] {
  const groups: string[][] = [];
  for (const word of wordsOf(search).slice(0, maxWords)) {
    const last = groups.at(-1);
    if (isDigits(word) && last?.[0] !== undefined && isDigits(last[0])) last.push(word);
    else groups.push([word]);
  }
  return groups;
}

function expressionOf(group: readonly string[]): string {
  const each = group.map((word) => `"${word}"*`).join(' AND ');
  return group.length === 1 ? each : `((${each}) OR "${group.join('')}"*)`;
}

function isDigits(word: string): boolean {
  return /^\d+$/u.test(word);
}
