import type { PrescreenQuestion, QuestionKind } from '../../../shared/domain/job.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { FactTable } from '../../ui/fact-table.tsx';
import { Section } from '../../ui/section.tsx';

const kinds: Record<QuestionKind, MessageId> = {
  'yes-no': 'jobs.kindYesNo',
  'single-choice': 'jobs.kindSingle',
  'multi-choice': 'jobs.kindMulti',
  open: 'jobs.kindOpen',
};

/** What an application for this job asks. */
export function JobQuestions({ questions }: { readonly questions: readonly PrescreenQuestion[] }) {
  const text = useText();
  return (
    <Section
      title={<Text id="jobs.questions" />}
      note={<Text id="jobs.questionCount" values={{ count: questions.length }} />}
    >
      {questions.length > 0 && (
        <FactTable
          facts={questions.map(({ id, text: question, kind, isRequired, options }) => ({
            key: id,
            label: question,
            value: [
              options.length === 0 || kind === 'yes-no'
                ? text(kinds[kind])
                : options.map(({ label }) => label).join(', '),
              ...(isRequired ? [text('jobs.required')] : []),
            ].join(' · '),
          }))}
        />
      )}
    </Section>
  );
}
