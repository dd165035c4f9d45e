import type { ApplicantListQuery } from '../../careerplug/client.ts';
import type { SyncWindow } from './checkpoint.ts';
import { dayMs, dayOf, hourMs } from './days.ts';
import { easternmost, trustedOffset, westernmost } from './zone.ts';

// Newest first: whom somebody has to call today is there within the first pages.
const edgesInDays = [7, 30, 90, 180, 365, 730, 1095] as const;
// Open ends: this computer's clock may be years off, and nobody may be missed for that.
const beforeEverybody = '1970-01-01';
const afterEverybody = '2999-12-31';
/**
 * Nobody knows how soon the service counts what it has saved: a wide look takes days for it, a narrow one, with a
 * wide one following within the hour, an hour (docs/adr/0012).
 */
const overlaps = { wide: 2 * dayMs, narrow: hourMs } as const;
export type Look = keyof typeof overlaps;
const wideEvery = hourMs;

/** Which look is due. `wideAt`: when the last wide one began, null for never. */
export function lookAt(now: number, wideAt: number | null): Look {
  const isRecent = wideAt !== null && now >= wideAt && now - wideAt < wideEvery;
  return isRecent ? 'narrow' : 'wide';
}

/** Everybody by the day of application, newest first; both the newest and the oldest window are open-ended. */
export function firstWindows(now: number): SyncWindow[] {
  const edges = edgesInDays.map((days) => now - days * dayMs);
  return [...edges, null].map((from, at) => ({
    field: 'applied_at',
    from,
    to: at === 0 ? null : (edges[at - 1] ?? null),
  }));
}

/**
 * What may have changed since the watermark: who applied, and on whom somebody acted (which may be absent on
 * new ones). Without a watermark nobody was seen yet, and the windows hold everybody. A narrow look goes by what is
 * known of the zone (`leastOffset`, null for nothing); a wide one doesn't, so that it finds what that was wrong about.
 */
export function refreshWindows(
  watermark: number | null,
  look: Look,
  leastOffset: number | null,
): SyncWindow[] {
  // Dates are asked for as if the zone were the westernmost: so much later does the window have to begin.
  const known = look === 'narrow' ? trustedOffset(leastOffset) - westernmost : 0;
  const from = watermark === null ? null : watermark - overlaps[look] + known;
  return [
    { field: 'applied_at', from, to: null },
    { field: 'last_acted_on_at', from, to: null },
  ];
}

/** Everybody without looking at dates: for those who have none. */
export const windowOfTheRest: SyncWindow = { field: null, from: null, to: null };

export function datesOf(window: SyncWindow): Pick<ApplicantListQuery, 'dates'> {
  if (window.field === null) return {};
  return {
    dates: {
      field: window.field,
      from: window.from === null ? beforeEverybody : dayOf(window.from + westernmost),
      to: window.to === null ? afterEverybody : dayOf(window.to + easternmost),
    },
  };
}
