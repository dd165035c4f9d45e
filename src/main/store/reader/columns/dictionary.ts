/** Texts as small numbers, so that a column of them is an array of numbers and a filter a look-up. */
export type Dictionary = {
  /** The number of a text, the next free one for a new text. `name` is what people call it. */
  readonly codeOf: (value: string, name?: string) => number;
  /** The number of a text that is known already. */
  readonly find: (value: string) => number | undefined;
  readonly valueOf: (code: number) => string;
  readonly nameOf: (code: number) => string;
  readonly size: () => number;
  /** Moves with every new text and every new name. */
  readonly version: () => number;
};

export function createDictionary(): Dictionary {
  const codes = new Map<string, number>();
  const values: string[] = [];
  const names: string[] = [];
  let version = 0;
  return {
    codeOf: (value, name = value) => {
      const known = codes.get(value);
      if (known !== undefined) {
        // The name last read is the one that counts; a record without a name doesn't take it away.
        if (name !== '' && names[known] !== name) {
          names[known] = name;
          version += 1;
        }
        return known;
      }
      codes.set(value, values.length);
      version += 1;
      names.push(name);
      return values.push(value) - 1;
    },
    find: (value) => codes.get(value),
    valueOf: (code) => values[code] ?? '',
    nameOf: (code) => names[code] ?? '',
    size: () => values.length,
    version: () => version,
  };
}
