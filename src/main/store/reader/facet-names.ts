export type Facet = { id: string; name: string; count: number };

// One for all comparisons: thousands of names are sorted while somebody waits.
const order = new Intl.Collator('en', { numeric: true });

/** By name; names that several share get their place behind them ("Crew · Elm St."). */
export function namedFacets(facets: readonly (Facet & { readonly place: string })[]): Facet[] {
  const uses = new Map<string, number>();
  for (const { name } of facets) uses.set(name, (uses.get(name) ?? 0) + 1);
  return facets
    .map(({ id, name, place, count }) => {
      const isShared = (uses.get(name) ?? 0) > 1 && place !== '';
      return { id, name: isShared ? `${name} · ${place}` : name, count };
    })
    .sort((one, other) => order.compare(one.name, other.name) || order.compare(one.id, other.id));
}
