import { z } from 'zod';
import { textOf } from './text.ts';

const shape =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<clock>\d{2}:\d{2})(?::(?<seconds>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?\s?(?<zone>z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?)?$/iu;

/**
 * ISO 8601 (and Ruby's own way of writing a time) as epoch milliseconds, null when it is anything else. A day
 * alone is its midnight in UTC; a time without a zone is read as UTC, never in the zone of this computer, so
 * that two computers agree.
 */
export function timeOf(value: unknown): number | null {
  const parts = shape.exec(textOf(value))?.groups;
  const day = parts?.['day'];
  if (parts === undefined || day === undefined) return null;
  const clock = parts['clock'] ?? '00:00';
  const fraction = (parts['fraction'] ?? '').slice(0, 3).padEnd(3, '0');
  const wall = Date.parse(`${day}T${clock}:${parts['seconds'] ?? '00'}.${fraction}Z`);
  // Thirty-first of February: the parser would move it into March.
  if (Number.isNaN(wall) || !isInItsMonth(day)) return null;
  const offset = minutesOf(parts['zone'] ?? 'z');
  return offset === null ? null : wall - offset * 60_000;
}

export const wireTime = z.preprocess(timeOf, z.number().nullable());

function isInItsMonth(day: string): boolean {
  const date = Number(day.slice(8));
  if (date <= 28) return true;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return date <= (month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

function minutesOf(zone: string): number | null {
  if (zone === 'Z' || zone === 'z') return 0;
  const parts = /^(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})?$/u.exec(zone)?.groups;
  if (parts === undefined) return 0;
  const minutes = Number(parts['hours']) * 60 + Number(parts['minutes'] ?? '0');
  if (minutes > 16 * 60) return null;
  return parts['sign'] === '-' ? -minutes : minutes;
}
