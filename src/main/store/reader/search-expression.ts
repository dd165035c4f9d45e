import { wordsOf } from '../../../shared/domain/fold-text.ts';
import { jobToken, locationToken, statusToken } from '../mirror/search-text.ts';
import type { ApplicantQuery } from '../../../shared/domain/applicant.ts';

const maxWords = 12;

/**
 * What somebody typed, as an FTS5 expression: every word must begin a word of the person. Each is quoted, so
 * nothing typed is ever read as syntax. null when there is nothing to look for.
 */
export function searchExpression(search: string): string | null {
  const words = wordsOf(search).slice(0, maxWords);
  if (words.length === 0) return null;
  return `{name email phone city title employer} : (${joinNumbers(words).map(termOf).join(' AND ')})`;
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

/** Words that are digits only and follow each other: maybe one telephone number in somebody's own writing. */
function joinNumbers(words: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (isNumber(word) && last?.[0] !== undefined && isNumber(last[0])) last.push(word);
    else groups.push([word]);
  }
  return groups;
}

function termOf(group: readonly string[]): string {
  const each = group.map((word) => `"${word}"*`).join(' AND ');
  return group.length === 1 ? each : `((${each}) OR "${group.join('')}"*)`;
}

function isNumber(word: string): boolean {
  return /^\d+$/u.test(word);
}
