import { useMemo } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { MessageId } from '../../shared/messages/catalogue.ts';
import { ageOf, type AgeUnit } from './age.ts';
import { isSameDay, isWithinDays } from './calendar.ts';

const shortAge: Record<AgeUnit, MessageId> = {
  minute: 'app.ageMinutes',
  hour: 'app.ageHours',
  day: 'app.ageDays',
  month: 'app.ageMonths',
  year: 'app.ageYears',
};

export type Format = {
  readonly number: (value: number) => string;
  /** "2:14 PM" */
  readonly time: (at: number) => string;
  /** "2:14 PM" today, "Sun 12:04 PM" within a week, "Mar 3, 2:14 PM" this year, else with the year. */
  readonly moment: (at: number, now: number) => string;
  /** The same in full words, for a sentence: "today 2:14 PM", "Sunday 12:04 PM". */
  readonly momentLong: (at: number, now: number) => string;
  /** "Tuesday, March 3" */
  readonly day: (at: number) => string;
  /** "March 3, 2026" */
  readonly date: (at: number) => string;
  /** "Mar 3, 2026, 2:14:05 PM": for proof. */
  readonly exact: (at: number) => string;
  /** "26 h", "3 d" */
  readonly age: (since: number, now: number) => string;
  /** "26 hours", for those who listen. */
  readonly ageLong: (since: number, now: number) => string;
};

export function useFormat(): Format {
  const intl = useIntl();
  return useMemo(() => createFormat(intl), [intl]);
}

export function createFormat(intl: IntlShape): Format {
  const moment = (at: number, now: number, weekday: 'short' | 'long', month: 'short' | 'long'): string => {
    const clock = { hour: 'numeric', minute: '2-digit' } as const;
    const time = intl.formatTime(at, clock);
    if (isSameDay(at, now))
      return weekday === 'short' ? time : intl.formatMessage({ id: 'app.todayAt' }, { time });
    if (isWithinDays(at, now, 6)) return `${intl.formatDate(at, { weekday })} ${time}`;
    const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
    return intl.formatDate(at, { month, day: 'numeric', ...(isThisYear ? clock : { year: 'numeric' }) });
  };
  return {
    number: (value) => intl.formatNumber(value),
    time: (at) => intl.formatTime(at, { hour: 'numeric', minute: '2-digit' }),
    moment: (at, now) => moment(at, now, 'short', 'short'),
    momentLong: (at, now) => moment(at, now, 'long', 'long'),
    exact: (at) => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'medium' }),
    day: (at) => intl.formatDate(at, { weekday: 'long', month: 'long', day: 'numeric' }),
    date: (at) => intl.formatDate(at, { dateStyle: 'long' }),
    age: (since, now) => {
      const age = ageOf(since, now);
      if (age.unit === 'minute' && age.count < 1) return intl.formatMessage({ id: 'app.ageNow' });
      return intl.formatMessage({ id: shortAge[age.unit] }, { count: age.count });
    },
    ageLong: (since, now) => {
      const age = ageOf(since, now);
      if (age.unit === 'minute' && age.count < 1) return intl.formatMessage({ id: 'app.ageNow' });
      return intl.formatNumber(age.count, { style: 'unit', unit: age.unit, unitDisplay: 'long' });
    },
  };
}
