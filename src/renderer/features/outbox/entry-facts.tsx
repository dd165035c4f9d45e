import { Star } from 'lucide-react';
import { fullName } from '../../../shared/domain/applicant.ts';
import { noPreviousJobText } from '../../../shared/domain/application-problems.ts';
import type { OutboxEntry } from '../../../shared/domain/outbox-entry.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { FactTable, type Fact } from '../../ui/fact-table.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './outbox.module.css';
import { useQuestionTexts } from './use-question-texts.ts';

/** What was taken at the counter, as it is or will be sent, and what stays here. */
export function EntryFacts({ entry }: { readonly entry: OutboxEntry }) {
  const text = useText();
  const format = useFormat();
  const questionText = useQuestionTexts(entry.jobId);
  const { application } = entry;
  const { impression, resume } = application;

  const fact = (label: MessageId, value: string): Fact => ({
    key: label,
    label: text(label),
    value: value === '' ? text('outbox.detail.missing') : value,
    isQuiet: true,
    isMissing: value === '',
  });
  const place = [application.city, [application.state, application.postalCode].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
  const lastJob = application.hasNoPreviousJob
    ? noPreviousJobText
    : [application.recentTitle, application.recentEmployer].filter(Boolean).join(' · ');
  const facts: Fact[] = [
    fact('outbox.detail.name', fullName(application)),
    fact('outbox.detail.phone', application.phone),
    fact('outbox.detail.email', application.email),
    fact('outbox.detail.address', [application.address, place].filter(Boolean).join(', ')),
    fact('outbox.detail.lastJob', lastJob),
    fact('outbox.detail.resume', resumeText()),
  ];
  if (application.coverLetter !== '') {
    const count = application.coverLetter.length;
    facts.push(fact('outbox.detail.coverLetter', text('outbox.detail.resumeText', { count })));
  }
  const answers: Fact[] = application.answers.map((answer) => ({
    key: answer.questionId,
    label: questionText(answer.questionId) ?? text('outbox.detail.question', { id: answer.questionId }),
    value: answer.values.join(', '),
  }));
  const hasImpression = impression.stars > 0 || impression.note !== '' || impression.availability !== '';

  return (
    <>
      <Section title={<Text id="outbox.detail.application" />}>
        <FactTable facts={facts} />
      </Section>
      {answers.length > 0 && (
        <Section title={<Text id="outbox.detail.answers" />}>
          <FactTable facts={answers} />
        </Section>
      )}
      {hasImpression && (
        <Section title={<Text id="outbox.detail.impression" />} note={<Text id="outbox.detail.onlyHere" />}>
          {impression.stars > 0 && (
            <span
              className={styles['stars']}
              role="img"
              aria-label={text('outbox.detail.stars', { count: impression.stars })}
            >
              {[1, 2, 3, 4, 5].map((count) => (
                <Star key={count} data-filled={count <= impression.stars || undefined} />
              ))}
            </span>
          )}
          {impression.availability !== '' && <p className={styles['note']}>{impression.availability}</p>}
          {impression.note !== '' && <p className={styles['note']}>{impression.note}</p>}
        </Section>
      )}
    </>
  );

  function resumeText(): string {
    if (resume === null) return '';
    if (resume.kind === 'text') return text('outbox.detail.resumeText', { count: resume.text.length });
    return `${resume.name} (${format.number(Math.max(1, Math.round(resume.size / 1024)))} KB)`;
  }
}
