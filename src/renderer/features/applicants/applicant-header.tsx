import { Lock, Mail, MapPin, Phone, UserRound } from 'lucide-react';
import { Fragment } from 'react';
import { fullName, type Applicant } from '../../../shared/domain/applicant.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { DetailHeading } from '../../ui/detail-pane.tsx';
import { Highlighted } from '../../ui/highlighted.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import styles from './applicant-header.module.css';
import { initialsOf } from './initials.ts';
import { placeOf } from './place-of.ts';
import { phoneText } from './phone-text.ts';
import type { OpenApplicant } from './open-applicant.ts';

/** Who it is, for what, and what CareerPlug says of them; then how they can be reached. */
export function ApplicantHeader({
  person: { applicant, isWalkIn, asOf },
  search,
}: {
  readonly person: OpenApplicant;
  readonly search: string;
}) {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const name = fullName(applicant);
  const initials = initialsOf(applicant);
  const facts = [
    applicant.jobName,
    applicant.location?.name ?? '',
    applicant.appliedAt === null
      ? ''
      : text('applicants.applied', { when: format.momentLong(applicant.appliedAt, now) }),
    applicant.sourceName,
    isWalkIn ? text('applicants.walkInWord') : '',
  ].filter((fact) => fact !== '');
  return (
    <header className={styles['header']}>
      <div className={styles['who']}>
        <span className={styles['avatar']} aria-hidden="true">
          {initials === '' ? <UserRound /> : initials}
        </span>
        <div className={styles['names']}>
          <DetailHeading>
            {name === '' ? text('applicants.noName') : <Highlighted text={name} search={search} />}
          </DetailHeading>
          <p>
            {facts.map((fact, place) => (
              <Fragment key={fact}>
                {place > 0 && ' · '}
                <span>{fact}</span>
              </Fragment>
            ))}
          </p>
        </div>
        <div className={styles['status']}>
          <StatusChip status={applicant.status} stepName={applicant.stepName} />
          <span className={styles['as-of']} title={text('applicants.readOnly')}>
            <Lock aria-hidden="true" />
            <Text id="applicants.asOf" values={{ when: format.moment(asOf, now) }} />
          </span>
        </div>
      </div>
      <Reach applicant={applicant} search={search} />
    </header>
  );
}

function Reach({ applicant, search }: { readonly applicant: Applicant; readonly search: string }) {
  const place = placeOf(applicant);
  return (
    <ul className={styles['reach']}>
      <li>
        <Phone aria-hidden="true" />
        {applicant.phone === '' ? <Text id="applicants.noPhone" /> : phoneText(applicant.phone)}
      </li>
      <li>
        <Mail aria-hidden="true" />
        {applicant.email === '' ? (
          <Text id="applicants.noEmail" />
        ) : (
          <span>
            <Highlighted text={applicant.email} search={search} />
          </span>
        )}
      </li>
      {place !== '' && (
        <li>
          <MapPin aria-hidden="true" />
          <span>
            <Highlighted text={place} search={search} />
          </span>
        </li>
      )}
    </ul>
  );
}

export function ReadingSkeleton() {
  return (
    <div className={styles['skeleton']} aria-hidden="true">
      <Skeleton width="40%" height={18} />
      <Skeleton width="65%" />
      <Skeleton width="55%" />
      <Skeleton width="100%" height={120} />
    </div>
  );
}
