import { dayText } from './days.ts';

/** A moment as a field for date and time writes it (`2026-03-09T14:05`), by this computer's clock. */
export function momentText(at: number): string {
  const time = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${dayText(at)}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** The moment that was written; null where it is none, or a day that no calendar has. */
export function momentOf(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/u.exec(text);
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map(Number);
  const moment = new Date(year, month - 1, day, hour, minute);
  // A calendar that rolls over, February 30, would remind on another day than was asked for.
  const isReal = moment.getMonth() === month - 1 && moment.getDate() === day && hour < 24 && minute < 60;
  return isReal && year >= 1900 ? moment.getTime() : null;
}
