/** The number somebody typed to confirm, or null where it isn't the one asked for. */
export function confirmedCount(typed: string, count: number): number | null {
  const text = typed.trim();
  return /^\d{1,6}$/u.test(text) && Number(text) === count ? count : null;
}
