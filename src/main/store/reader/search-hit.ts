import { z } from 'zod';
import type { SearchHit } from '../../../shared/domain/applicant.ts';
import { wordsOf } from '../../../shared/domain/fold-text.ts';
import { searchTerms, shortestInside, type SearchTerm } from './search-expression.ts';

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
export function searchHitOf(
  search: string,
  name: string,
  readDocument: () => string | undefined,
): SearchHit | null {
  const term = searchTerms(search).find((one) => !hasTerm(name, one));
  if (term === undefined) return null;
  const text = readDocument();
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
  const known = wordsOf(text);
  if (words.every((word) => known.some((one) => one.startsWith(word)))) return true;
  if (inside === null || inside.text.length < shortestInside) return false;
  return known.some((one) => one.includes(inside.text));
}
