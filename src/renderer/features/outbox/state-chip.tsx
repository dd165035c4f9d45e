import {
  CircleCheck,
  CircleSlash,
  Clock,
  FileLock,
  FilePen,
  SearchCheck,
  Send,
  TriangleAlert,
} from 'lucide-react';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { OutboxState } from '../../../shared/domain/outbox-entry.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import styles from './outbox.module.css';

type Look = { readonly text: MessageId; readonly tone: string; readonly Icon: typeof Clock };

function lookOf(state: OutboxState): Look {
  switch (state.kind) {
    case 'draft':
      return { text: 'outbox.state.draft', tone: 'quiet', Icon: FilePen };
    case 'queued':
    case 'waiting':
      return { text: 'outbox.state.waiting', tone: 'quiet', Icon: Clock };
    case 'sending':
      return { text: 'outbox.state.sending', tone: 'moving', Icon: Send };
    case 'uncertain':
      return { text: 'outbox.state.uncertain', tone: 'unsure', Icon: SearchCheck };
    case 'sent':
      return { text: 'outbox.state.sent', tone: 'good', Icon: CircleCheck };
    case 'rejected':
    case 'needs-review':
      return { text: 'outbox.state.attention', tone: 'bad', Icon: TriangleAlert };
    case 'exported':
      return { text: 'outbox.state.exported', tone: 'quiet', Icon: FileLock };
    case 'cancelled':
      return { text: 'outbox.state.cancelled', tone: 'quiet', Icon: CircleSlash };
    default:
      return assertNever(state);
  }
}

/** Where an application stands: icon, word and tint, never colour alone. */
export function StateChip({ state }: { readonly state: OutboxState }) {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { text: id, tone, Icon } = lookOf(state);
  return (
    <span className={styles['chip']} data-tone={tone}>
      <Icon aria-hidden="true" />
      {text(id, { time: state.kind === 'sent' ? format.moment(state.sentAt, now) : '' })}
    </span>
  );
}
