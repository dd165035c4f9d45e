import { useQuery } from '@tanstack/react-query';
import { Contact, UserX } from 'lucide-react';
import { memo, useCallback, useEffect, useEffectEvent, useState } from 'react';
import { fullName } from '../../../shared/domain/applicant.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import { call } from '../../desk/call.ts';
import { useScreenCommands } from '../../desk/screen-commands.tsx';
import { Text, useText } from '../../i18n/text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { AfterAMoment } from '../../ui/skeleton.tsx';
import { DetailBody, DetailPane } from '../../ui/detail-pane.tsx';
import { Answers } from './answers.tsx';
import { ApplicantHeader, ReadingSkeleton } from './applicant-header.tsx';
import { ContactBar } from './contact-bar.tsx';
import { EraseApplicant } from './erase-applicant.tsx';
import { Facts } from './facts.tsx';
import { FirstImpression } from './first-impression.tsx';
import { GoneBanner } from './gone-banner.tsx';
import { ContactDialog, ContactOffer, useLogContact } from './log-contact.tsx';
import { MyMarks } from './my-marks.tsx';
import { MyNote } from './my-note.tsx';
import type { OpenApplicant } from './open-applicant.ts';
import { OtherApplications } from './other-applications.tsx';
import { applicantQuery, deskPageQuery } from './queries.ts';
import { PrintPerson } from './print-person.tsx';
import { ReminderDialog } from './reminder-dialog.tsx';
import { dueAt, Reminders, useRemind } from './reminders.tsx';
import { Timeline } from './timeline.tsx';
import { WaitingBanner } from './waiting-banner.tsx';

type ReadingPaneProps = {
  readonly applicantId: ApplicantId | null;
  /** What was searched for is marked here too. */
  readonly search: string;
  readonly goalHours: number;
  /** Grows when somebody asks to read on: then the pane takes the focus. */
  readonly openCount: number;
};

/** One applicant, whole. */
export const ReadingPane = memo(function ReadingPane({
  applicantId,
  search,
  goalHours,
  openCount,
}: ReadingPaneProps) {
  const text = useText();
  return (
    <DetailPane label={text('applicants.reading')} subject={applicantId} openCount={openCount}>
      {applicantId === null ? (
        <EmptyState icon={<Contact aria-hidden="true" />} title={<Text id="applicants.chooseOne" />}>
          <Text id="applicants.chooseOneHow" values={{ k: key }} />
        </EmptyState>
      ) : (
        <Person key={applicantId} id={applicantId} search={search} goalHours={goalHours} />
      )}
    </DetailPane>
  );
});

function key(parts: React.ReactNode[]) {
  return <kbd>{parts}</kbd>;
}

function Person({
  id,
  search,
  goalHours,
}: {
  readonly id: ApplicantId;
  readonly search: string;
  readonly goalHours: number;
}) {
  const { data, error, refetch } = useQuery(applicantQuery(id));
  if (data !== undefined) return <Read person={data} search={search} goalHours={goalHours} />;
  if (error === null) {
    return (
      <AfterAMoment>
        <ReadingSkeleton />
      </AfterAMoment>
    );
  }
  if (error.failure.kind === 'not-found') {
    return (
      <EmptyState icon={<UserX aria-hidden="true" />} title={<Text id="applicants.gone" />}>
        <Text id="applicants.goneHow" />
      </EmptyState>
    );
  }
  return <FailureState failure={error.failure} onRetry={() => void refetch()} />;
}

/** Whoever is looked at for this long has been read. */
const readAfterMs = 800;

function Read({
  person,
  search,
  goalHours,
}: {
  readonly person: OpenApplicant;
  readonly search: string;
  readonly goalHours: number;
}) {
  const { applicant } = person;
  const { id } = applicant;
  const text = useText();
  const { data: page } = useQuery(deskPageQuery(id));
  const logContact = useLogContact(id);
  const remind = useRemind(id);
  const [offered, setOffered] = useState<'call' | 'text' | 'email' | null>(null);
  const [isLogging, setIsLogging] = useState(false);
  const [isReminding, setIsReminding] = useState(false);
  const [isPrinting, setIsPrinting] = useState(false);
  const endPrinting = useCallback(() => setIsPrinting(false), []);
  const name = fullName(applicant) || text('applicants.noName');
  useSeen(id, page?.isUnread === true);
  useScreenCommands({
    'log-contact': () => setIsLogging(true),
    remind: () => setIsReminding(true),
    'print-person': () => setIsPrinting(true),
    'show-duplicates': () => document.querySelector<HTMLElement>('[data-duplicates] button')?.focus(),
  });
  return (
    <>
      <ContactBar
        applicant={applicant}
        onContact={setOffered}
        onLog={() => setIsLogging(true)}
        onRemind={(when) =>
          when === 'other' ? setIsReminding(true) : remind({ dueAt: dueAt(when, Date.now()), text: '' })
        }
        onPrint={() => setIsPrinting(true)}
      />
      <DetailBody>
        <ApplicantHeader person={person} search={search} />
        {offered !== null && (
          <ContactOffer via={offered} name={name} onLog={logContact} onClose={() => setOffered(null)} />
        )}
        {person.goneAt !== null && <GoneBanner goneAt={person.goneAt} />}
        {person.goneAt === null && page?.contacts.length === 0 && (
          <WaitingBanner applicant={applicant} goalHours={goalHours} onLog={() => setIsLogging(true)} />
        )}
        {page !== undefined && <MyMarks id={id} name={name} page={page} />}
        {page !== undefined && <Reminders reminders={page.reminders} />}
        <OtherApplications id={id} />
        <Answers applicant={applicant} search={search} />
        <FirstImpression person={person} />
        {page !== undefined && <MyNote id={id} note={page.note} />}
        <Facts applicant={applicant} />
        <Timeline person={person} page={page} />
        <EraseApplicant applicant={applicant} />
      </DetailBody>
      {isReminding && <ReminderDialog name={name} onRemind={remind} onClose={() => setIsReminding(false)} />}
      {isPrinting && <PrintPerson person={person} page={page} onDone={endPrinting} />}
      {isLogging && <ContactDialog onLog={logContact} onClose={() => setIsLogging(false)} />}
    </>
  );
}

/** Somebody who stays open for a moment has been looked at. Marked unread again, they stay so while open. */
function useSeen(id: ApplicantId, isUnread: boolean): void {
  const see = useEffectEvent(() => {
    if (isUnread) call('marks.see', { id }).catch(() => undefined);
  });
  useEffect(() => {
    // Whoever is opened next is another component (see `Person`): each begins its own moment.
    const timer = setTimeout(see, readAfterMs);
    return () => clearTimeout(timer);
  }, []);
}
