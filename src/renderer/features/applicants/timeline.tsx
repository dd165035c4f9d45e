import {
  AlarmClock,
  Footprints,
  Mail,
  MessageSquare,
  NotebookPen,
  Phone,
  Send,
  UserRound,
  X,
} from 'lucide-react';
import type { Contact, DeskPage } from '../../../shared/domain/mark.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Section } from '../../ui/section.tsx';
import { StatusIcon } from '../../ui/status-chip.tsx';
import { statusLook } from '../../ui/status-look.ts';
import { outcomeWords, viaWords } from './log-contact.tsx';
import type { OpenApplicant } from './open-applicant.ts';
import { timelineOf, type TimelineEvent } from './timeline-events.ts';
import styles from './timeline.module.css';

/** What this computer has noticed. A status is inferred from what each sync brought, so it is "seen as". */
export function Timeline({
  person,
  page,
}: {
  readonly person: OpenApplicant;
  readonly page: DeskPage | undefined;
}) {
  const events = timelineOf(person, page);
  return (
    <Section title={<Text id="applicants.timeline" />} note={<Text id="applicants.timelineNote" />}>
      {events.length === 0 ? (
        <p className={styles['none']}>
          <Text id="applicants.timelineEmpty" />
        </p>
      ) : (
        <ol className={styles['timeline']}>
          {events.map((event) => (
            <Line key={keyOf(event)} event={event} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function Line({ event: { at, what } }: { readonly event: TimelineEvent }) {
  const format = useFormat();
  const now = useNow();
  return (
    <li>
      {what.kind === 'seen' && <StatusIcon status={what.status} />}
      {what.kind === 'delivered' && <Send aria-hidden="true" />}
      {what.kind === 'taken' && <Footprints aria-hidden="true" />}
      {what.kind === 'contact' && <ViaIcon via={what.contact.via} />}
      {what.kind === 'reminded' && <AlarmClock aria-hidden="true" />}
      {what.kind === 'note' && <NotebookPen aria-hidden="true" />}
      <span>
        {what.kind === 'seen' && <Seen status={what.status} stepName={what.stepName} />}
        {what.kind === 'delivered' && <Text id="applicants.timelineDelivered" />}
        {what.kind === 'contact' && <ContactLine contact={what.contact} />}
        {what.kind === 'reminded' && <Text id="marks.reminderDone" />}
        {what.kind === 'note' && <Text id="marks.noteLine" />}
        {what.kind === 'taken' && (
          <Text
            id={what.by === '' ? 'applicants.timelineTaken' : 'applicants.timelineTakenBy'}
            values={{ name: what.by }}
          />
        )}
      </span>
      <time dateTime={new Date(at).toISOString()}>{format.moment(at, now)}</time>
    </li>
  );
}

function keyOf({ at, what }: TimelineEvent): string {
  return `${at} ${what.kind} ${what.kind === 'contact' ? what.contact.id : ''}`;
}

const viaIcons = { call: Phone, text: MessageSquare, email: Mail, 'in-person': UserRound } as const;

function ViaIcon({ via }: { readonly via: Contact['via'] }) {
  const Icon = viaIcons[via];
  return <Icon aria-hidden="true" />;
}

function ContactLine({ contact }: { readonly contact: Contact }) {
  const text = useText();
  const remove = useCall('contacts.remove');
  return (
    <span className={styles['contact']}>
      <span>
        <Text
          id="marks.contactLine"
          values={{ via: text(viaWords[contact.via]), outcome: text(outcomeWords[contact.outcome]) }}
        />
        {contact.comment !== '' && <span className={styles['comment']}> {contact.comment}</span>}
      </span>
      <IconButton
        label={text('marks.removeContact')}
        className={styles['remove']}
        onPress={() => remove.mutate({ contactId: contact.id })}
      >
        <X aria-hidden="true" />
      </IconButton>
    </span>
  );
}

function Seen({ status, stepName }: { readonly status: string; readonly stepName: string }) {
  const text = useText();
  const { label, raw } = statusLook(status, stepName);
  return <Text id="applicants.timelineSeen" values={{ status: label === null ? raw : text(label) }} />;
}
