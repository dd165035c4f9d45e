import { useQuery } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { NameLikeness } from '../../../shared/domain/duplicate.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { placeOfView } from '../../desk/applicant-view.ts';
import { useGo } from '../../desk/place.tsx';
import { deskQuery } from '../../desk/query.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Section } from '../../ui/section.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { MarkChip, reasonWords } from './mark-chip.tsx';
import styles from './other-applications.module.css';

type Other = CallOutput<'applicants.duplicates'>['duplicates'][number];

const likenessWords: Record<NameLikeness, MessageId> = {
  same: 'marks.likeSame',
  nickname: 'marks.likeNickname',
  spelling: 'marks.likeSpelling',
};

/** Earlier, later and other applications that may be of the same person, each with why. */
export function OtherApplications({ id }: { readonly id: ApplicantId }) {
  const { data } = useQuery(deskQuery('applicants.duplicates', { id }));
  if (data === undefined || data.duplicates.length === 0) return null;
  return (
    <Section title={<Text id="marks.duplicates" />} note={<Text id="marks.duplicatesNote" />}>
      <ul className={styles['others']} data-duplicates="">
        {data.duplicates.map((other) => (
          <OtherApplication key={other.id} other={other} />
        ))}
      </ul>
    </Section>
  );
}

function OtherApplication({ other }: { readonly other: Other }) {
  const text = useText();
  const go = useGo();
  const format = useFormat();
  const now = useNow();
  const facts = [
    other.jobName,
    other.locationName,
    other.appliedAt === null ? '' : format.momentLong(other.appliedAt, now),
  ].filter((fact) => fact !== '');
  const reasons = other.reasons.map((reason) =>
    text(
      reason === 'alike-name' && other.likeness !== null
        ? likenessWords[other.likeness]
        : reasonWords[reason],
    ),
  );
  return (
    <li>
      <Button
        className={styles['other'] ?? ''}
        onPress={() => go({ ...placeOfView('everyone'), applicantId: other.id })}
      >
        <span className={styles['name']}>{other.name === '' ? text('applicants.noName') : other.name}</span>
        <span className={styles['facts']}>{facts.join(' · ')}</span>
        <span className={styles['chips']}>
          <StatusChip status={other.status} stepName={other.stepName} />
          {other.decision !== null && <MarkChip decision={other.decision} />}
          <span className={styles['why']}>
            <Copy aria-hidden="true" />
            {reasons.join(' · ')}
          </span>
        </span>
      </Button>
    </li>
  );
}
