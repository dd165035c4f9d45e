import {
  CircleCheck,
  CircleSlash,
  CloudOff,
  FileInput,
  FileLock,
  FilePen,
  Gavel,
  HardDriveDownload,
  Search,
  SearchCheck,
  Send,
  Undo2,
  Unplug,
} from 'lucide-react';
import type { OutboxAttempt } from '../../../shared/domain/outbox-entry.ts';
import { Text } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import styles from './outbox.module.css';

const icons = {
  queued: HardDriveDownload,
  baseline: Search,
  sending: Send,
  answered: CircleCheck,
  'not-sent': CloudOff,
  lost: Unplug,
  looked: SearchCheck,
  edited: FilePen,
  cancelled: CircleSlash,
  resolved: Gavel,
  exported: FileLock,
  'taken-back': Undo2,
  imported: FileInput,
} as const satisfies Record<OutboxAttempt['what'], unknown>;

/** Everything that was tried, newest first: what to show when somebody asks whether it was ever sent. */
export function AttemptLog({ attempts }: { readonly attempts: readonly OutboxAttempt[] }) {
  const format = useFormat();
  const now = useNow();
  const numbered = attempts.map((attempt, number) => ({ attempt, number })).toReversed();
  return (
    <ol className={styles['log']}>
      {numbered.map(({ attempt, number }) => {
        const Icon = icons[attempt.what];
        return (
          <li key={number}>
            <Icon aria-hidden="true" />
            <span>
              <Text id={`outbox.attempt.${attempt.what}`} />
              {attempt.detail !== '' && <small>{attempt.detail}</small>}
            </span>
            <time dateTime={new Date(attempt.at).toISOString()}>{format.moment(attempt.at, now)}</time>
          </li>
        );
      })}
    </ol>
  );
}
