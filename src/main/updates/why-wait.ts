/** As long as somebody has typed within this time, they are at it: a person at the counter is still talking. */
const typingMs = 5 * 60_000;

/**
 * Whether nothing may be put in place of the running program now: while a walk-in is being typed, even if Hiredesk
 * is quit meanwhile (it will be opened again at once), and while one is being sent.
 */
export function whyWait(counter: {
  readonly now: number;
  /** When a walk-in was typed in last; null for never in this run. */
  readonly typedAt: number | null;
  readonly isSending: boolean;
}): 'typing' | 'sending' | null {
  if (counter.isSending) return 'sending';
  const { now, typedAt } = counter;
  // A clock that was set back must not count as hours of typing, nor one set forward as none.
  return typedAt !== null && Math.abs(now - typedAt) < typingMs ? 'typing' : null;
}
