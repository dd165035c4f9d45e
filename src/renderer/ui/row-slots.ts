/**
 * Which element shows which row: a row keeps its own for as long as it is drawn, and a row that comes takes the one of a
 * row that has left. Elements made anew for every row that flies by are garbage by the hundred megabytes.
 * `before`: what this answered the last time. Answers the slot of every index, each slot once.
 */
export function assignSlots(
  before: ReadonlyMap<number, number>,
  indexes: readonly number[],
): ReadonlyMap<number, number> {
  const kept = new Set<number>();
  for (const index of indexes) {
    const slot = before.get(index);
    if (slot !== undefined) kept.add(slot);
  }
  // In their order: elements that stand in the right order already don't have to be moved.
  const free = [...before.values()].filter((slot) => !kept.has(slot));
  let next = 0;
  let unused = Math.max(-1, ...before.values()) + 1;
  return new Map(
    indexes.map((index) => {
      const own = before.get(index) ?? free[next];
      if (!before.has(index)) next += 1;
      return [index, own ?? unused++];
    }),
  );
}
