import type { Applicant } from '../../../shared/domain/applicant.ts';
import { Text } from '../../i18n/text.tsx';
import { FactTable, type Fact } from '../../ui/fact-table.tsx';
import { Highlighted } from '../../ui/highlighted.tsx';
import { groupAnswers } from './group-answers.ts';
import { Section } from '../../ui/section.tsx';

/** What the job asked and what they answered, and their last job. */
export function Answers({ applicant, search }: { readonly applicant: Applicant; readonly search: string }) {
  const questions = groupAnswers(applicant.answers);
  const lastJob = [applicant.recentTitle, applicant.recentEmployer].filter((part) => part !== '').join(' · ');
  const facts: Fact[] = [
    ...questions.map(({ id, question, answers }, place) => ({
      key: `${place} ${id}`,
      label: question,
      value: answers.length === 0 ? <Text id="applicants.noAnswer" /> : answers.join(', '),
      isQuiet: false,
      isMissing: answers.length === 0,
    })),
    {
      key: 'last-job',
      label: <Text id="applicants.lastJob" />,
      value:
        lastJob === '' ? <Text id="applicants.notGiven" /> : <Highlighted text={lastJob} search={search} />,
      isQuiet: true,
      isMissing: lastJob === '',
    },
  ];
  return (
    <Section
      title={<Text id="applicants.questions" />}
      note={<Text id="applicants.answerCount" values={{ count: questions.length }} />}
    >
      <FactTable facts={facts} />
    </Section>
  );
}
