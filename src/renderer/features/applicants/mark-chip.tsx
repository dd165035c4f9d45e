import { CircleHelp, Copy, Phone, Star, X } from 'lucide-react';
import type { DuplicateReason } from '../../../shared/domain/duplicate.ts';
import type { Decision } from '../../../shared/domain/mark.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { useText } from '../../i18n/text.tsx';
import styles from './mark-chip.module.css';

export const decisionLooks = {
  call: { icon: Phone, word: 'marks.call', told: 'marks.isCall' },
  maybe: { icon: CircleHelp, word: 'marks.maybe', told: 'marks.isMaybe' },
  no: { icon: X, word: 'marks.no', told: 'marks.isNo' },
} as const satisfies Record<Decision, { icon: unknown; word: MessageId; told: MessageId }>;

/** What a manager means to do: filled, for it is theirs; CareerPlug's status beside it is outlined. */
export function MarkChip({ decision }: { readonly decision: Decision }) {
  const text = useText();
  const { icon: Icon, word, told } = decisionLooks[decision];
  return (
    <span className={styles['mark']} data-decision={decision}>
      <Icon aria-hidden="true" />
      <span aria-hidden="true">{text(word)}</span>
      <span className="visually-hidden">{text(told)}</span>
    </span>
  );
}

export const reasonWords: Record<DuplicateReason, MessageId> = {
  'same-phone': 'marks.samePhone',
  'same-email': 'marks.sameEmail',
  'alike-name': 'marks.alikeName',
};

/** Somebody else in the list may be the same person, and why. */
export function DuplicateChip({ reason }: { readonly reason: DuplicateReason }) {
  const text = useText();
  const word = text(reasonWords[reason]);
  return (
    <span className={styles['duplicate']}>
      <Copy aria-hidden="true" />
      <span aria-hidden="true" className={styles['words']}>
        {word}
      </span>
      <span className="visually-hidden">{text('marks.isDuplicate', { reason: word })}</span>
    </span>
  );
}

/** How many stars, in as little room as a list has. */
export function StarCount({ count }: { readonly count: number }) {
  const text = useText();
  if (count === 0) return null;
  return (
    <span className={styles['stars']}>
      <Star aria-hidden="true" />
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{text('marks.starCount', { count })}</span>
    </span>
  );
}
