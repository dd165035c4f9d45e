import { Check, Clock, TriangleAlert, UserPlus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { everyone } from '../../../shared/domain/applicant.ts';
import { needsAPerson, type OutboxEntry } from '../../../shared/domain/outbox-entry.ts';
import type { OutboxState } from '../../../shared/domain/outbox-entry.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { useGo } from '../../desk/place.tsx';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import styles from './walk-in.module.css';

/** Saved: what is certain now, and what the next person needs. Follows the entry while it is shown. */
export function WalkInDone({ entry }: { readonly entry: OutboxEntry }) {
  const text = useText();
  const format = useFormat();
  const go = useGo();
  const heading = useRef<HTMLHeadingElement>(null);
  const { state } = entry;
  const isAttention = needsAPerson(state);
  const applicantId = state.kind === 'sent' ? state.applicantId : null;
  const Mark = isAttention ? TriangleAlert : state.kind === 'waiting' ? Clock : Check;

  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <div className={styles['done']}>
      <section className={styles['doneCard']} aria-labelledby="done-title">
        <span className={styles['doneMark']} data-tone={isAttention ? 'warn' : undefined}>
          <Mark aria-hidden="true" />
        </span>
        <div>
          <h1 id="done-title" ref={heading} tabIndex={-1}>
            {text('walkIn.done.title', { name: entry.personName || text('walkIn.draftNameless') })}
          </h1>
          <p>
            {entry.jobName}
            {entry.locationName !== '' && ` · ${entry.locationName}`}
          </p>
        </div>
        <p aria-live="polite">
          <Text
            id={doneText(state)}
            values={{ time: state.kind === 'sent' ? format.time(state.sentAt) : '' }}
          />
        </p>
        <div className={styles['actions']}>
          <Button
            look="primary"
            icon={<UserPlus aria-hidden="true" />}
            onPress={() => go({ section: 'walk-in', jobId: entry.jobId, entryId: null })}
          >
            <Text id="walkIn.done.next" />
          </Button>
          {applicantId !== null && (
            <Button
              onPress={() => go({ section: 'applicants', view: 'everyone', query: everyone, applicantId })}
            >
              <Text id="walkIn.done.openApplicant" />
            </Button>
          )}
          <Button onPress={() => go({ section: 'outbox', entryId: entry.id })}>
            <Text id="walkIn.done.outbox" />
          </Button>
        </div>
      </section>
    </div>
  );
}

function doneText(state: OutboxState): MessageId {
  switch (state.kind) {
    case 'draft':
    case 'queued':
      return 'walkIn.done.queued';
    case 'waiting':
      return 'walkIn.done.waiting';
    case 'sending':
      return 'walkIn.done.sending';
    case 'uncertain':
      return 'walkIn.done.uncertain';
    case 'sent':
      return 'walkIn.done.sent';
    case 'rejected':
    case 'needs-review':
      return 'walkIn.done.attention';
    case 'exported':
      return 'outbox.state.exported';
    case 'cancelled':
      return 'walkIn.done.cancelled';
  }
}
