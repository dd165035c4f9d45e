/** A larger piece of memory that begins with what the one before held. */
export function grown<A extends { set: (from: A) => void }>(before: A, after: A): A {
  after.set(before);
  return after;
}
