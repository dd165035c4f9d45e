import { noPreviousJobText } from '../../../shared/domain/application-problems.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { JobField } from './job-field.tsx';
import { LineField } from './line-field.tsx';
import { MatchBanner } from './match-banner.tsx';
import { QuestionField } from './question-field.tsx';
import type { WalkInForm } from './use-walk-in-form.ts';
import styles from './walk-in.module.css';

/** What goes to CareerPlug, in the order a person at the counter says it. */
export function ApplicationFields({
  form,
  isJobLastUsed,
}: {
  readonly form: WalkInForm;
  readonly isJobLastUsed: boolean;
}) {
  const text = useText();
  const { fields, job } = form;
  return (
    <div className={styles['card']}>
      <div>
        <div className={styles['two']}>
          <LineField form={form} name="phone" label="walkIn.phone" type="tel" inputMode="tel" />
          <LineField form={form} name="email" label="walkIn.email" type="email" inputMode="email" />
        </div>
        <MatchBanner fields={fields} />
      </div>
      <div className={styles['two']}>
        <LineField form={form} name="firstName" label="walkIn.firstName" />
        <LineField form={form} name="lastName" label="walkIn.lastName" />
      </div>
      <JobField form={form} chosen={job.data?.row ?? null} isLastUsed={isJobLastUsed} />
      <div className={styles['questions']}>
        {job.isLoading && (
          <p className={styles['quiet']}>
            <Text id="walkIn.questionsLoading" />
          </p>
        )}
        {job.isError && (
          <p className={styles['quiet']}>
            <Text id="walkIn.questionsFailed" />
          </p>
        )}
        {job.data?.job.questions.map((question) => (
          <QuestionField key={question.id} form={form} question={question} />
        ))}
      </div>
      <div className={styles['three']}>
        <LineField form={form} name="city" label="walkIn.city" />
        <LineField form={form} name="state" label="walkIn.state" />
        <LineField form={form} name="postalCode" label="walkIn.postalCode" />
      </div>
      {!fields.hasNoPreviousJob && (
        <div className={styles['two']}>
          <LineField form={form} name="recentTitle" label="walkIn.recentTitle" />
          <LineField form={form} name="recentEmployer" label="walkIn.recentEmployer" />
        </div>
      )}
      <div className={styles['noJob']}>
        <Checkbox
          isSelected={fields.hasNoPreviousJob}
          onChange={(hasNoPreviousJob) => form.put({ hasNoPreviousJob })}
          describedBy={fields.hasNoPreviousJob ? 'no-job-sends' : undefined}
        >
          <Text id="walkIn.noPreviousJob" />
        </Checkbox>
        {fields.hasNoPreviousJob && (
          <p id="no-job-sends" className={styles['quiet']}>
            {text('walkIn.noPreviousJobSends', { text: noPreviousJobText })}
          </p>
        )}
      </div>
    </div>
  );
}
