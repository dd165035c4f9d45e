import { skipToken, useQuery } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { PersonMatch } from '../../../shared/contract/applicants.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import { everyone } from '../../../shared/domain/applicant.ts';
import { call } from '../../desk/call.ts';
import { useGo } from '../../desk/place.tsx';
import { Text, useText } from '../../i18n/text.tsx';
import { useNow } from '../../i18n/use-now.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './walk-in.module.css';
import { daysSince, matchText, mayBeRefused } from './match-when.ts';
import { useDebounced } from './use-debounced.ts';
import type { WalkInFields } from './walk-in-fields.ts';

const pauseMs = 250;
const mostShown = 3;

/** Says who at the counter may have applied before: the moment phone, email or name are known. */
export function MatchBanner({ fields }: { readonly fields: WalkInFields }) {
  const text = useText();
  const { phone, email, firstName, lastName, jobId } = fields;
  const asked = useDebounced(JSON.stringify({ phone, email, firstName, lastName, jobId }), pauseMs);
  const isEnough =
    phone.replaceAll(/\D/gu, '').length >= 7 ||
    /@.+\./u.test(email) ||
    (firstName.trim().length > 1 && lastName.trim().length > 1);
  const isSettled = asked === JSON.stringify({ phone, email, firstName, lastName, jobId });
  const found = useQuery({
    queryKey: ['applicants.findMatches', { phone, email, firstName, lastName, jobId }] as const,
    queryFn:
      isEnough && isSettled
        ? () => call('applicants.findMatches', { phone, email, firstName, lastName, jobId })
        : skipToken,
    // While somebody goes on typing the banner stays; it would flicker with every key otherwise.
    placeholderData: (before) => (isEnough ? before : undefined),
    gcTime: 0,
  });
  const [waved, setWaved] = useState<ReadonlySet<ApplicantId>>(new Set());
  const matches = (found.data?.matches ?? []).filter((match) => !waved.has(match.applicantId));
  return (
    <div aria-live="polite" className={styles['live']}>
      {matches.length > 0 && (
        <Banner tone="warn" icon={<Copy aria-hidden="true" />}>
          <ul className={styles['matches']}>
            {matches.slice(0, mostShown).map((match) => (
              <Match
                key={match.applicantId}
                match={match}
                onSendAnyway={() => setWaved(new Set([...waved, match.applicantId]))}
              />
            ))}
          </ul>
          {matches.length > mostShown && (
            <p>{text('walkIn.match.more', { count: matches.length - mostShown })}</p>
          )}
        </Banner>
      )}
    </div>
  );
}

function Match({
  match,
  onSendAnyway,
}: {
  readonly match: PersonMatch;
  /** The person at the counter goes on, knowing of this one. */
  readonly onSendAnyway: () => void;
}) {
  const text = useText();
  const go = useGo();
  const now = useNow();
  const days = daysSince(match.appliedAt, now);
  const when =
    days === null
      ? text('walkIn.match.unknownTime')
      : days === 0
        ? text('walkIn.match.today')
        : text('walkIn.match.daysAgo', { days });
  return (
    <li className={styles['match']}>
      <span>
        <Text
          id={matchText[match.reason]}
          values={{
            name: match.name,
            place: match.isSameLocation ? 'here' : 'there',
            location: match.locationName,
            when,
            job: match.jobName === '' ? '' : text('walkIn.match.job', { job: match.jobName }),
          }}
        />{' '}
        {mayBeRefused(match, now) && <Text id="walkIn.match.warning" />}
      </span>
      <span className={styles['matchActions']}>
        <Button
          look="link"
          aria-label={text('walkIn.match.openPerson', { name: match.name })}
          onPress={() =>
            go({ section: 'applicants', view: 'everyone', query: everyone, applicantId: match.applicantId })
          }
        >
          {text('walkIn.match.open')}
        </Button>
        <Button look="link" onPress={onSendAnyway}>
          {text('walkIn.match.sendAnyway')}
        </Button>
      </span>
    </li>
  );
}
