const usual = [5, 10, 15, 30, 60];

/** The minutes offered between two looks, in order; a number that was set some other way is offered too. */
export function refreshChoices(current: number): number[] {
  return [...new Set([...usual, current])].toSorted((a, b) => a - b);
}
