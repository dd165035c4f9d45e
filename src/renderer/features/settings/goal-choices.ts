const usual = [4, 12, 24, 48, 72];

/** The hours offered as a goal, in order; one that was set some other way is offered too. */
export function goalChoices(current: number): number[] {
  return [...new Set([...usual, current])].toSorted((a, b) => a - b);
}
