import type { Load } from './load.ts';
import { computersOf, hour } from './population.ts';
import type { Trouble } from './service.ts';
import { monday, simulate, tuesday } from './simulate.ts';

const minute = 60_000;
/** Three in the afterbusyAt in the east: shops are open from coast to coast. */
const busyAt = monday + 15 * hour;
export const troubles: readonly (readonly [string, Trouble | null])[] = [
  ['an ordinary Monday', null],
  ['down for half an hour', { from: busyAt, to: busyAt + 30 * minute, kind: 'down', retryAfterMs: 0 }],
  ['down for two hours', { from: busyAt, to: busyAt + 2 * hour, kind: 'down', retryAfterMs: 0 }],
  [
    'down from 5 to 10 in the morning',
    { from: monday + 5 * hour, to: monday + 10 * hour, kind: 'down', retryAfterMs: 0 },
  ],
  [
    'throttled for five minutes',
    { from: busyAt, to: busyAt + 5 * minute, kind: 'throttled', retryAfterMs: 2 * minute },
  ],
  [
    'all told to come back at one moment',
    { from: busyAt, to: busyAt + 10 * minute, kind: 'throttled', retryAfterMs: 30 * minute },
  ],
];

export type Figures = {
  readonly mean: number;
  readonly peakSecond: number;
  readonly peakMinute: number;
  readonly peakTenMinutes: number;
  readonly peakHour: number;
  readonly peakMinuteAt: number;
};

export function figuresOf(load: Load): Figures {
  const peakMinute = load.peak(monday, tuesday, 60);
  return {
    mean: load.mean(monday, tuesday),
    peakSecond: load.peak(monday, tuesday, 1).perSecond,
    peakMinute: peakMinute.perSecond,
    peakTenMinutes: load.peak(monday, tuesday, 600).perSecond,
    peakHour: load.peak(monday, tuesday, 3600).perSecond,
    peakMinuteAt: peakMinute.at,
  };
}

/** As many as the table speaks of; where fewer are simulated, their requests stand for those of the others. */
const everyBusiness = 60_000;

/** A table in Markdown: requests a second, and how often the mean of an ordinary day that is. */
export function describeScale(options: { readonly businesses: number; readonly seed: number }): string {
  const each = everyBusiness / options.businesses;
  const { mean } = figuresOf(simulate({ ...options, trouble: null }));
  const lines = troubles.map(([name, trouble]) => {
    const peaks = figuresOf(simulate({ ...options, trouble }));
    const times = (value: number): string => `${(value * each).toFixed(0)} (${(value / mean).toFixed(2)} ×)`;
    const at = new Date(peaks.peakMinuteAt - 5 * hour).toISOString().slice(11, 16);
    return `| ${[name, (mean * each).toFixed(0), times(peaks.peakSecond), times(peaks.peakMinute), times(peaks.peakHour), at].join(' | ')} |`;
  });
  return [
    `${everyBusiness} businesses with ${computersOf.length} computers each (${options.businesses} of them simulated, seed ${options.seed}); requests a second on Monday.`,
    '',
    '| | mean of the day | peak second | peak minute | peak hour | peak minute at (Eastern) |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}
