import { CircleCheck, CircleDashed, CircleDot, CircleQuestionMark, CircleSlash } from 'lucide-react';
import { useText } from '../i18n/text.tsx';
import styles from './status-chip.module.css';
import { statusLook, type StatusLook } from './status-look.ts';

const icons = {
  new: CircleDot,
  process: CircleDashed,
  hired: CircleCheck,
  inactive: CircleSlash,
  unknown: CircleQuestionMark,
} as const satisfies Record<StatusLook, unknown>;

/** Where CareerPlug has somebody: outlined, because it is theirs and read-only. Never by colour alone. */
export function StatusChip({ status, stepName }: { readonly status: string; readonly stepName: string }) {
  const text = useText();
  const { look, label, raw } = statusLook(status, stepName);
  const Icon = icons[look];
  return (
    <span className={styles['chip']} data-look={look}>
      <Icon aria-hidden="true" />
      <span className={styles['words']}>{label === null ? raw : text(label)}</span>
    </span>
  );
}

/** The icon alone, for lines that say the status in words beside it. */
export function StatusIcon({ status }: { readonly status: string }) {
  const { look } = statusLook(status, '');
  const Icon = icons[look];
  return <Icon aria-hidden="true" className={styles['icon']} data-look={look} />;
}
