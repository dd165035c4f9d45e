import { z } from 'zod';
import type { SearchHit } from '../../../shared/domain/applicant.ts';
import { foldText } from '../../../shared/domain/fold-text.ts';
import { searchTerms, type SearchTerm } from './search-expression.ts';
import { beginsAWord } from './word-beginning.ts';

const documentSchema = z.object({
  phone: z.string(),
  email: z.string(),
  city: z.string(),
  recentTitle: z.string(),
  recentEmployer: z.string(),
  location: z.object({ city: z.string() }).nullable(),
});

/**
 * Where a search found somebody, if their name alone doesn't show it: the first term that isn't in the name, and
 * the text that has it. `readDocument` is asked only then.
 */
export type SearchHits = (name: string, readDocument: () => string | undefined) => SearchHit | null;

/** For one search and many people. */
export function createSearchHits(search: string): SearchHits {
  const terms = searchTerms(search);
  return (name, readDocument) => {
    const term = terms.find((one) => !hasTerm(name, one));
    return term === undefined ? null : hitIn(readDocument(), term);
  };
}

function hitIn(text: string | undefined, term: SearchTerm): SearchHit | null {
  const document = documentSchema.safeParse(text === undefined ? null : JSON.parse(text));
  if (!document.success) return null;
  const { phone, email, recentTitle, recentEmployer, city, location } = document.data;
  const texts: readonly SearchHit[] = [
    { field: 'email', text: email },
    { field: 'title', text: recentTitle },
    { field: 'employer', text: recentEmployer },
    { field: 'city', text: city },
    { field: 'city', text: location?.city ?? '' },
  ];
  if (term.inside?.isNumber === true && phone.replaceAll(/\D/gu, '').includes(term.inside.text)) {
    return { field: 'phone', text: phone };
  }
  return (
    texts.find((hit) => hasTerm(hit.text, term)) ?? (phone === '' ? null : { field: 'phone', text: phone })
  );
}

function hasTerm(text: string, { words, inside }: SearchTerm): boolean {
  const folded = foldText(text);
  if (words.every((word) => beginsAWord(folded, word))) return true;
  // One word or figures: it has nothing in it that would part words.
  return inside !== null && folded.includes(inside.text);
}
