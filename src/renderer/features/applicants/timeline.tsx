import { Footprints, Send } from 'lucide-react';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Section } from '../../ui/section.tsx';
import { StatusIcon } from '../../ui/status-chip.tsx';
import { statusLook } from '../../ui/status-look.ts';
import type { OpenApplicant } from './open-applicant.ts';
import { timelineOf, type TimelineEvent } from './timeline-events.ts';
import styles from './timeline.module.css';

/** What this computer has noticed. A status is inferred from what each sync brought, so it is "seen as". */
export function Timeline({ person }: { readonly person: OpenApplicant }) {
  const events = timelineOf(person);
  return (
    <Section title={<Text id="applicants.timeline" />} note={<Text id="applicants.timelineNote" />}>
      {events.length === 0 ? (
        <p className={styles['none']}>
          <Text id="applicants.timelineEmpty" />
        </p>
      ) : (
        <ol className={styles['timeline']}>
          {events.map((event) => (
            <Line key={`${event.at} ${event.what.kind}`} event={event} />
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
      <span>
        {what.kind === 'seen' && <Seen status={what.status} stepName={what.stepName} />}
        {what.kind === 'delivered' && <Text id="applicants.timelineDelivered" />}
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

function Seen({ status, stepName }: { readonly status: string; readonly stepName: string }) {
  const text = useText();
  const { label, raw } = statusLook(status, stepName);
  return <Text id="applicants.timelineSeen" values={{ status: label === null ? raw : text(label) }} />;
}
