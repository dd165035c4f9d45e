/** A day as a date field writes it (`2026-03-09`), by this computer's calendar. */
export function dayText(at: number): string {
  const day = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** When a day begins; null for a field that is empty or half typed. */
export function startOfDay(text: string): number | null {
  return dayAt(text, 0);
}

/** When the day after begins: the end of a day that is included. */
export function afterDay(text: string): number | null {
  return dayAt(text, 1);
}

function dayAt(text: string, later: number): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (parts === null) return null;
  const [year, month, day] = parts.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1900) return null;
  // By parts of the calendar: days on which clocks are changed have 23 or 25 hours.
  return new Date(year, month - 1, day + later).getTime();
}
