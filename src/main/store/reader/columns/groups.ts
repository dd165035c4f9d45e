import { grown } from './grown.ts';

/** Everybody in a group of nobody. */
const none: readonly number[] = [];

/**
 * Rows by a whole number of 32 bits that stands for what they have in common. Chains through pieces of memory: as a Map,
 * the groups of 100,000 people took three times as much.
 */
export function createGroups() {
  // A place and one; 0 ends a chain. Places that were given back hang on a chain of their own.
  let bits = 10;
  let heads = new Int32Array(2 ** bits);
  let keys = new Int32Array(2 ** bits);
  let rows = new Int32Array(2 ** bits);
  let after = new Int32Array(2 ** bits);
  let used = 0;
  let free = 0;

  // Fibonacci hashing: the highest bits of the product are the best mixed.
  const headOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - bits);
  const hang = (place: number): void => {
    const head = headOf(keys[place] ?? 0);
    after[place] = heads[head] ?? 0;
    heads[head] = place + 1;
  };
  /** While no place is free: those that are used are all in chains. */
  const grow = (): void => {
    bits += 1;
    heads = new Int32Array(2 ** bits);
    keys = grown(keys, new Int32Array(2 ** bits));
    rows = grown(rows, new Int32Array(2 ** bits));
    after = grown(after, new Int32Array(2 ** bits));
    for (let place = 0; place < used; place += 1) hang(place);
  };
  const takePlace = (): number => {
    if (free !== 0) {
      const place = free - 1;
      free = after[place] ?? 0;
      return place;
    }
    if (used === keys.length) grow();
    used += 1;
    return used - 1;
  };

  return {
    add: (key: number, row: number): void => {
      const place = takePlace();
      keys[place] = key;
      rows[place] = row;
      hang(place);
    },
    remove: (key: number, row: number): void => {
      let before = -1;
      for (let at = heads[headOf(key)] ?? 0; at !== 0; at = after[at - 1] ?? 0) {
        const place = at - 1;
        if (keys[place] === key && rows[place] === row) {
          const rest = after[place] ?? 0;
          if (before === -1) heads[headOf(key)] = rest;
          else after[before] = rest;
          after[place] = free;
          free = at;
          return;
        }
        before = place;
      }
    },
    /** Everybody with the key, whoever came first first. */
    of: (key: number): readonly number[] => {
      let found: number[] | null = null;
      for (let at = heads[headOf(key)] ?? 0; at !== 0; at = after[at - 1] ?? 0) {
        if (keys[at - 1] === key) (found ??= []).push(rows[at - 1] ?? 0);
      }
      return found?.toReversed() ?? none;
    },
    clear: (): void => {
      heads.fill(0);
      used = 0;
      free = 0;
    },
  };
}

/** The same by a text of the row's own, as long as it stays the same; '' groups nobody. */
export function createTextGroups(textOf: (row: number) => string) {
  const groups = createGroups();
  return {
    add: (row: number): void => {
      const text = textOf(row);
      if (text !== '') groups.add(hashOf(text), row);
    },
    remove: (row: number): void => {
      const text = textOf(row);
      if (text !== '') groups.remove(hashOf(text), row);
    },
    /** Everybody with the text of this row, themselves included. */
    of: (row: number): readonly number[] => {
      const text = textOf(row);
      if (text === '') return none;
      const found = groups.of(hashOf(text));
      // Few texts share a number by chance.
      return found.every((other) => textOf(other) === text)
        ? found
        : found.filter((other) => textOf(other) === text);
    },
    clear: groups.clear,
  };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
