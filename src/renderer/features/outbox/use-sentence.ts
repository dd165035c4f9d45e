import { useIntl } from 'react-intl';
import { useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { waitLength } from '../../ui/time-left.ts';
import type { NextStep, Sentence } from './reason.ts';

/** Says a reason in the language shown. */
export function useSentence(): (sentence: Sentence) => string {
  const intl = useIntl();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  return ({ id, at, count, fields, place = '' }) => {
    const list = fields === undefined ? '' : intl.formatList(fields.map((field) => text(field)));
    const time = at === undefined ? '' : format.moment(at, now);
    const hasPlace = place === '' ? 'no' : 'yes';
    return text(id, { time, count: count ?? 0, field: list, fields: list, place, hasPlace });
  };
}

/** Says what happens next, with the time until then. */
export function useNextText(): (next: NextStep, now: number) => string {
  const text = useText();
  const format = useFormat();
  return (next, now) => {
    if (next.until !== undefined) {
      const { unit, count } = waitLength(next.until, now);
      return text(next.id, { time: text(`outbox.${unit}`, { count }) });
    }
    return text(next.id, { time: next.at === undefined ? '' : format.time(next.at) });
  };
}
