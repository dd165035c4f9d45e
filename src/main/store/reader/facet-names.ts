import type { Dictionary } from './columns/dictionary.ts';

export type Facet = { id: string; name: string; count: number };

// One for all comparisons: thousands of names are sorted while somebody waits.
const order = new Intl.Collator('en', { numeric: true });

type Named = { readonly id: string; readonly name: string };

/** By name; names that several share get their place behind them ("Crew · Elm St."). */
export function namedFacets(facets: readonly (Facet & { readonly place: string })[]): Facet[] {
  const byId = new Map(facets.map((facet) => [facet.id, facet]));
  return inOrderOfNames(facets.map(({ id, name, place }) => ({ id, name, place }))).map(({ id, name }) => ({
    id,
    name,
    count: byId.get(id)?.count ?? 0,
  }));
}

function inOrderOfNames(named: readonly (Named & { readonly place: string })[]): Named[] {
  const uses = new Map<string, number>();
  for (const { name } of named) uses.set(name, (uses.get(name) ?? 0) + 1);
  return named
    .map(({ id, name, place }) => {
      const isShared = (uses.get(name) ?? 0) > 1 && place !== '';
      return { id, name: isShared ? `${name} · ${place}` : name };
    })
    .sort((one, other) => order.compare(one.name, other.name) || order.compare(one.id, other.id));
}

/**
 * The choices of one column, by name: sorted once for as long as no new text and no new name has come. Those
 * that nobody is left for are left out, except chosen ones.
 */
export function createFacetNames() {
  let sorted: readonly (Named & { readonly code: number })[] = [];
  let version = -1;
  return (
    dictionary: Dictionary,
    counts: Int32Array,
    chosen: readonly string[],
    placeOf: (id: string) => string = () => '',
  ): Facet[] => {
    if (version !== dictionary.version()) {
      version = dictionary.version();
      const named = Array.from({ length: dictionary.size() }, (_, code) => {
        const id = dictionary.valueOf(code);
        return { id, name: dictionary.nameOf(code), place: placeOf(id) };
      });
      sorted = inOrderOfNames(named).map((one) => ({ ...one, code: dictionary.find(one.id) ?? 0 }));
    }
    const kept = new Set(chosen);
    return sorted
      .filter(({ id, code }) => (counts[code] ?? 0) > 0 || kept.has(id))
      .map(({ id, name, code }) => ({ id, name, count: counts[code] ?? 0 }));
  };
}
