export type Limits = { readonly maxNodes: number; readonly maxBytes: number; readonly maxDepth: number };

/** A résumé of 10 MB with everything around it fits; nothing the windows send is larger. */
export const callLimits: Limits = { maxNodes: 20_000, maxBytes: 12 * 1024 * 1024, maxDepth: 20 };

/**
 * Whether a value that came over IPC is small enough to be looked at. Counts before any schema runs, so that
 * nobody can keep main busy with a value that would be refused in the end. Only plain data passes: objects
 * without a class of their own, arrays, bytes, texts, numbers, booleans, null and undefined.
 */
export function isWithinLimits(value: unknown, limits: Limits = callLimits): boolean {
  let nodes = 0;
  let bytes = 0;

  function fits(current: unknown, depth: number): boolean {
    nodes += 1;
    if (nodes > limits.maxNodes || depth > limits.maxDepth) return false;
    switch (typeof current) {
      case 'string':
        bytes += current.length * 2;
        return bytes <= limits.maxBytes * 2;
      case 'number':
      case 'boolean':
      case 'undefined':
        return true;
      case 'object':
        return current === null || fitsObject(current, depth);
      default:
        return false;
    }
  }

  function fitsObject(current: object, depth: number): boolean {
    if (current instanceof Uint8Array) {
      bytes += current.byteLength;
      return bytes <= limits.maxBytes;
    }
    if (Array.isArray(current)) {
      return current.length <= limits.maxNodes && current.every((item) => fits(item, depth + 1));
    }
    const prototype: unknown = Object.getPrototypeOf(current);
    if (prototype !== Object.prototype && prototype !== null) return false;
    for (const key of Object.keys(current)) {
      bytes += key.length * 2;
      if (key === '__proto__' || !fits(Reflect.get(current, key), depth + 1)) return false;
    }
    return bytes <= limits.maxBytes * 2;
  }

  return fits(value, 0);
}
