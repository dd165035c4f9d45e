import { useQuery } from '@tanstack/react-query';
import { Contact, UserX } from 'lucide-react';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { AfterAMoment } from '../../ui/skeleton.tsx';
import { DetailBody, DetailPane } from '../../ui/detail-pane.tsx';
import { Answers } from './answers.tsx';
import { ApplicantHeader, ReadingSkeleton } from './applicant-header.tsx';
import { ContactBar } from './contact-bar.tsx';
import { Facts } from './facts.tsx';
import { FirstImpression } from './first-impression.tsx';
import type { OpenApplicant } from './open-applicant.ts';
import { applicantQuery } from './queries.ts';
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
export function ReadingPane({ applicantId, search, goalHours, openCount }: ReadingPaneProps) {
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
}

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

function Read({
  person,
  search,
  goalHours,
}: {
  readonly person: OpenApplicant;
  readonly search: string;
  readonly goalHours: number;
}) {
  return (
    <>
      <ContactBar applicant={person.applicant} />
      <DetailBody>
        <ApplicantHeader person={person} search={search} />
        <WaitingBanner applicant={person.applicant} goalHours={goalHours} />
        <Answers applicant={person.applicant} search={search} />
        <FirstImpression person={person} />
        <Facts applicant={person.applicant} />
        <Timeline person={person} />
      </DetailBody>
    </>
  );
}
