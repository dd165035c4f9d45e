import { Check, CircleAlert } from 'lucide-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { OutboxEntry } from '../../../shared/domain/outbox-entry.ts';
import { call } from '../../desk/call.ts';
import { deskQuery } from '../../desk/query.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FailureDetails } from '../../ui/failure-details.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Section } from '../../ui/section.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { compareRecords } from './compare-records.ts';
import styles from './outbox.module.css';

/** Lets a person tell whether an application arrived, with both records side by side. */
export function ReviewPanel({
  entry,
  candidates,
}: {
  readonly entry: OutboxEntry;
  readonly candidates: readonly ApplicantId[];
}) {
  const text = useText();
  const notices = useNotices();
  const resolve = useCall('outbox.resolve');
  const [chosen, setChosen] = useState(0);
  const [isAsking, setIsAsking] = useState(false);
  const candidate = candidates[chosen] ?? candidates[0];
  const shown = useQuery({
    queryKey: ['applicants.get', candidate === undefined ? null : { id: candidate }] as const,
    queryFn: candidate === undefined ? skipToken : () => call('applicants.get', { id: candidate }),
  });
  const onError = (): void => notices.warn(text('outbox.actionFailed'));

  return (
    <Section title={<Text id="outbox.review.title" />}>
      <div className={styles['review']}>
        <p className={styles['note']}>
          <Text id={candidate === undefined ? 'outbox.review.noCandidates' : 'outbox.review.text'} />
        </p>
        {candidates.length > 1 && (
          <Segmented
            label={text('outbox.review.inCareerPlug')}
            value={String(chosen)}
            onChange={(value) => setChosen(Number(value))}
            choices={candidates.map((id, index) => ({
              value: String(index),
              label: text('outbox.review.candidate', { number: index + 1, count: candidates.length }),
            }))}
          />
        )}
        {candidate !== undefined && <Comparison entry={entry} candidate={candidate} />}
        <div className={styles['actions']}>
          {candidate !== undefined && (
            <Button
              look="primary"
              isPending={resolve.isPending}
              // Nobody decides about somebody they can't see.
              isDisabled={shown.data === undefined}
              onPress={() =>
                resolve.mutate(
                  { id: entry.id, answer: { kind: 'arrived', applicantId: candidate } },
                  { onSuccess: () => notices.show(text('outbox.review.resolvedArrived')), onError },
                )
              }
            >
              <Text id="outbox.review.arrived" />
            </Button>
          )}
          <Button isDisabled={resolve.isPending} onPress={() => setIsAsking(true)}>
            <Text id="outbox.review.sendAgain" />
          </Button>
        </div>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() =>
          resolve.mutate(
            { id: entry.id, answer: { kind: 'send-again' } },
            { onSuccess: () => notices.show(text('outbox.review.resolvedAgain')), onError },
          )
        }
        title={text('outbox.review.sendAgainTitle')}
        confirmText={text('outbox.review.sendAgain')}
        cancelText={text('outbox.review.notYet')}
      >
        <Text id="outbox.review.sendAgainText" values={{ name: entry.personName }} />
      </ConfirmDialog>
    </Section>
  );
}

function Comparison({ entry, candidate }: { readonly entry: OutboxEntry; readonly candidate: ApplicantId }) {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const person = useQuery(deskQuery('applicants.get', { id: candidate }));
  if (person.isPending) return null;
  if (person.data === undefined) {
    return (
      <div role="alert">
        <Text id="outbox.review.loadFailed" />
        <FailureDetails failure={person.error.failure} />
      </div>
    );
  }
  const { applicant, asOf } = person.data;
  const none = text('outbox.detail.missing');
  const applied = applicant.appliedAt === null ? none : format.moment(applicant.appliedAt, now);
  return (
    <table className={styles['compare']}>
      <colgroup>
        <col />
        <col />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{text('outbox.review.field')}</span>
          </th>
          <th scope="col">{text('outbox.review.takenHere')}</th>
          <th scope="col">
            {text('outbox.review.inCareerPlug')}
            <small>{text('outbox.review.asOf', { time: format.moment(asOf, now) })}</small>
          </th>
          <th scope="col">
            <span className="visually-hidden">{text('outbox.review.verdict')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {compareRecords(entry.application, entry.jobName, applicant).map((line) => (
          <tr key={line.label}>
            <th scope="row">{text(line.label)}</th>
            <td>
              <Breakable text={line.ours || none} />
            </td>
            <td>
              <Breakable text={line.theirs || none} />
            </td>
            <td>
              {line.isSame !== null && (
                <span className={styles['verdict']} data-same={line.isSame}>
                  {line.isSame ? <Check aria-hidden="true" /> : <CircleAlert aria-hidden="true" />}
                  <span>{text(line.isSame ? 'outbox.review.same' : 'outbox.review.differs')}</span>
                </span>
              )}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{text('outbox.detail.applied')}</th>
          <td>{format.moment(entry.takenAt, now)}</td>
          <td colSpan={2}>{applied}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** An address breaks before its @ where it has to. */
function Breakable({ text }: { readonly text: string }) {
  const [first = '', ...others] = text.split('@');
  return (
    <>
      {first}
      {others.map((part) => (
        <Fragment key={part}>
          <wbr />@{part}
        </Fragment>
      ))}
    </>
  );
}
