import { useState } from 'react';
import { createPortal } from 'react-dom';
import { fullName } from '../../../shared/domain/applicant.ts';
import { noPreviousJobText } from '../../../shared/domain/application-problems.ts';
import type { OutboxEntry } from '../../../shared/domain/outbox-entry.ts';
import { usePrintOnce } from '../../desk/use-print-once.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './print-sheet.module.css';
import { reasonOf } from './reason.ts';
import { useQuestionTexts } from './use-question-texts.ts';
import { useSentence } from './use-sentence.ts';

/** What comes on paper: the proof of what happened, or what was told at the counter. */
export type Printed = 'receipt' | 'application';

/** A sheet that only paper shows; it is printed once it is there, and then goes. */
export function PrintSheet({
  entry,
  what,
  onDone,
}: {
  readonly entry: OutboxEntry;
  readonly what: Printed;
  readonly onDone: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const [now] = useState(() => Date.now());
  const questionText = useQuestionTexts(entry.jobId);

  usePrintOnce(onDone);

  return createPortal(
    <article className={styles['sheet']} data-print-sheet={what}>
      <header>
        <h1>
          <Text id={what === 'receipt' ? 'outbox.print.receipt' : 'outbox.print.application'} />
        </h1>
        <p>{text('outbox.print.printed', { time: format.exact(now) })}</p>
      </header>
      <h2>{entry.personName}</h2>
      <p>{[entry.jobName, entry.locationName].filter(Boolean).join(' · ')}</p>
      {what === 'receipt' ? (
        <Receipt entry={entry} />
      ) : (
        <Application entry={entry} questionText={questionText} />
      )}
    </article>,
    document.body,
  );
}

function Lines({ lines }: { readonly lines: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles['lines']}>
      {lines
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Receipt({ entry }: { readonly entry: OutboxEntry }) {
  const text = useText();
  const format = useFormat();
  const sentence = useSentence();
  const { state } = entry;
  const record = state.kind === 'sent' ? String(state.applicantId ?? text('outbox.print.recordNone')) : '';
  const taken = format.exact(entry.takenAt);
  return (
    <>
      <Lines
        lines={[
          [
            text('outbox.print.taken'),
            entry.takenBy === '' ? taken : `${taken} ${text('outbox.print.by', { who: entry.takenBy })}`,
          ],
          [text('outbox.print.standsNow'), sentence(reasonOf(entry))],
          [text('outbox.print.record'), record],
        ]}
      />
      <h3>
        <Text id="outbox.detail.log" />
      </h3>
      <ol className={styles['log']}>
        {entry.attempts.map((attempt, number) => (
          // oxlint-disable-next-line react/no-array-index-key -- a log only grows at its end
          <li key={number}>
            <time>{format.exact(attempt.at)}</time>
            <span>
              <Text id={`outbox.attempt.${attempt.what}`} />
              {attempt.detail !== '' && ` (${attempt.detail})`}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Application({
  entry,
  questionText,
}: {
  readonly entry: OutboxEntry;
  readonly questionText: (questionId: string) => string | null;
}) {
  const text = useText();
  const format = useFormat();
  const { application } = entry;
  const { resume } = application;
  const place = [application.city, [application.state, application.postalCode].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
  const lastJob = application.hasNoPreviousJob
    ? noPreviousJobText
    : [application.recentTitle, application.recentEmployer].filter(Boolean).join(' · ');
  return (
    <>
      <Lines
        lines={[
          [text('outbox.detail.name'), fullName(application)],
          [text('outbox.detail.phone'), application.phone],
          [text('outbox.detail.email'), application.email],
          [text('outbox.detail.address'), [application.address, place].filter(Boolean).join(', ')],
          [text('outbox.detail.lastJob'), lastJob],
          [text('outbox.print.taken'), format.exact(entry.takenAt)],
          [text('outbox.detail.resume'), resume?.kind === 'file' ? resume.name : ''],
        ]}
      />
      {application.answers.length > 0 && (
        <>
          <h3>
            <Text id="outbox.detail.answers" />
          </h3>
          <Lines
            lines={application.answers.map(({ questionId, values }) => [
              questionText(questionId) ?? text('outbox.detail.question', { id: questionId }),
              values.join(', '),
            ])}
          />
        </>
      )}
      {resume?.kind === 'text' && (
        <>
          <h3>
            <Text id="outbox.detail.resume" />
          </h3>
          <p className={styles['long']}>{resume.text}</p>
        </>
      )}
      {application.coverLetter !== '' && (
        <>
          <h3>
            <Text id="outbox.detail.coverLetter" />
          </h3>
          <p className={styles['long']}>{application.coverLetter}</p>
        </>
      )}
      <p className={styles['signature']}>
        <Text id="outbox.print.signature" />
      </p>
    </>
  );
}
