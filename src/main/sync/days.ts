export const hourMs = 60 * 60 * 1000;
export const dayMs = 24 * hourMs;

/** `YYYY-MM-DD` in UTC. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** When a day, `YYYY-MM-DD`, begins in UTC. */
export function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
