/* oxlint-disable unicorn/no-nested-ternary */
/**
 * Nothing but strings, booleans, finite numbers and null in objects and full arrays, nothing of it twice: what JSON
 * carries as it is. Its source text is also run in the page, as that of the functions below: they carry everything
 * they need inside themselves, but for this one.
 */
export function isPlainTree(value: unknown): boolean {
  const seen = new Set<object>();
  const isPlain = (item: any): boolean => {
    if (item === null || typeof item === 'string' || typeof item === 'boolean') return true;
    if (typeof item === 'number') return Number.isFinite(item) && !Object.is(item, -0);
    if (typeof item !== 'object' || seen.has(item as object)) return false;
    seen.add(item as object);
    const keys = Object.keys(item as object);
    if (Array.isArray(item)) return keys.length === item.length && item.every(isPlain);
    if (Object.prototype.toString.call(item) !== '[object Object]') return false;
    return keys.every((key) => isPlain(item[key]));
  };
  return isPlain(value);
}

/** Structured clones as text, for the way between a page and main. */
export function toWire(value: unknown): string {
  // Most of what crosses, at the speed of the browser's own code: Electron's way is no slower.
  if (isPlainTree(value)) return JSON.stringify(['j', value]);
  const seen = new Map<object, number>();
  const base64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let start = 0; start < bytes.length; start += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
    }
    return btoa(text);
  };
  const write = (item: any): unknown => {
    if (item === null || typeof item === 'string' || typeof item === 'boolean') return item;
    if (item === undefined) return ['u'];
    if (typeof item === 'number') {
      return Number.isFinite(item) && !Object.is(item, -0)
        ? item
        : ['n', Object.is(item, -0) ? '-0' : String(item)];
    }
    if (typeof item === 'bigint') return ['b', String(item)];
    const known = seen.get(item as object);
    if (known !== undefined) return ['#', known];
    const id = seen.size;
    seen.set(item as object, id);
    const kind = Object.prototype.toString.call(item).slice(8, -1);
    // A date can be none at all.
    if (kind === 'Date') return ['d', write((item as Date).getTime())];
    if (kind === 'RegExp') return ['r', item.source, item.flags];
    if (kind === 'Map') return ['m', [...item].map(([k, v]: [unknown, unknown]) => [write(k), write(v)])];
    if (kind === 'Set') return ['s', [...item].map(write)];
    if (kind === 'Error') return ['e', item.name, item.message, item.stack];
    if (kind === 'ArrayBuffer') return ['y', kind, base64(new Uint8Array(item as ArrayBuffer))];
    if (ArrayBuffer.isView(item)) {
      return ['y', kind, base64(new Uint8Array(item.buffer, item.byteOffset, item.byteLength))];
    }
    if (['Boolean', 'Number', 'String', 'BigInt'].includes(kind)) return ['w', write(item.valueOf())];
    const entries = Object.keys(item as object).map((key) => [key, write(item[key])]);
    return Array.isArray(item) ? ['a', item.length, entries] : ['o', entries];
  };
  return JSON.stringify(write(value));
}

/** The value that `toWire` wrote. Throws on anything else. */
export function fromWire(text: string): unknown {
  const seen: unknown[] = [];
  const bytesOf = (encoded: string): Uint8Array => {
    const binary = atob(encoded);
    const bytes = new Uint8Array(binary.length);
    for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
    return bytes;
  };
  const keep = <T>(made: T): T => {
    seen.push(made);
    return made;
  };
  const read = (item: any): unknown => {
    if (!Array.isArray(item)) return item as unknown;
    const [tag, first, second, third] = item;
    switch (tag) {
      case 'u':
        return undefined;
      case 'n':
        return first === '-0' ? -0 : Number(first);
      case 'b':
        return BigInt(first as string);
      case '#':
        return seen[first as number];
      case 'd':
        return keep(new Date(read(first) as number));
      case 'r':
        return keep(new RegExp(first as string, second as string));
      case 'w':
        return keep(new Object(read(first)));
      case 'e': {
        const classes: Record<string, ErrorConstructor> = {
          EvalError,
          RangeError,
          ReferenceError,
          SyntaxError,
          TypeError,
          URIError,
        };
        const error = keep(new (classes[first as string] ?? Error)(second as string));
        error.stack = third as string;
        return error;
      }
      case 'y': {
        const bytes = bytesOf(second as string);
        if (first === 'ArrayBuffer') return keep(bytes.buffer);
        const view = (globalThis as any)[first as string];
        return keep(new view(bytes.buffer, 0, bytes.byteLength / (view.BYTES_PER_ELEMENT ?? 1)));
      }
      case 'm': {
        const map = keep(new Map());
        for (const [key, entry] of first) map.set(read(key), read(entry));
        return map;
      }
      case 's': {
        const set = keep(new Set());
        for (const entry of first) set.add(read(entry));
        return set;
      }
      case 'a': {
        const array: unknown[] = keep([]);
        array.length = first as number;
        for (const [key, entry] of second) array[key as number] = read(entry);
        return array;
      }
      case 'o': {
        const object = keep({});
        for (const [key, entry] of first) {
          Object.defineProperty(object, key as string, {
            value: read(entry),
            writable: true,
            enumerable: true,
            configurable: true,
          });
        }
        return object;
      }
      default:
        throw new Error('Not a structured clone');
    }
  };
  const parsed: unknown = JSON.parse(text);
  return Array.isArray(parsed) && parsed[0] === 'j' ? parsed[1] : read(parsed);
}
