const none: readonly number[] = [];

/** Rows by key. A key of one row keeps the bare number: nearly every key is of one person. '' groups nobody. */
export function createGroups<K extends string | number>() {
  const groups = new Map<K, number | number[]>();
  return {
    add: (key: K, row: number): void => {
      if (key === '') return;
      const before = groups.get(key);
      if (before === undefined) groups.set(key, row);
      else if (typeof before === 'number') groups.set(key, [before, row]);
      else before.push(row);
    },
    remove: (key: K, row: number): void => {
      const before = groups.get(key);
      if (before === row) groups.delete(key);
      if (typeof before !== 'object') return;
      const rest = before.filter((other) => other !== row);
      if (rest.length === 1 && rest[0] !== undefined) groups.set(key, rest[0]);
      else groups.set(key, rest);
    },
    /** Everybody with the key, whoever asks included. */
    of: (key: K): readonly number[] => {
      const found = groups.get(key);
      if (found === undefined) return none;
      return typeof found === 'number' ? [found] : found;
    },
    clear: (): void => {
      groups.clear();
    },
  };
}
