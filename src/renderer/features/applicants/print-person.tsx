import { useState } from 'react';
import { createPortal } from 'react-dom';
import { fullName } from '../../../shared/domain/applicant.ts';
import type { DeskPage } from '../../../shared/domain/mark.ts';
import { usePrintOnce } from '../../desk/use-print-once.ts';
import { useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { statusLook } from '../../ui/status-look.ts';
import { groupAnswers } from './group-answers.ts';
import { outcomeWords, viaWords } from './log-contact.tsx';
import { decisionLooks } from './mark-chip.tsx';
import type { OpenApplicant } from './open-applicant.ts';
import { phoneText } from './phone-text.ts';
import { placeOf } from './place-of.ts';
import styles from './print-person.module.css';

/** One applicant on paper: what CareerPlug says, and what was written here, told apart. */
export function PrintPerson({
  person: { applicant, asOf },
  page,
  onDone,
}: {
  readonly person: OpenApplicant;
  readonly page: DeskPage | undefined;
  readonly onDone: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const [now] = useState(() => Date.now());
  usePrintOnce(onDone);
  const { label, raw } = statusLook(applicant.status, applicant.stepName);
  const lastJob = [applicant.recentTitle, applicant.recentEmployer].filter((part) => part !== '').join(' · ');
  const facts: [string, string][] = [
    [text('export.phone'), phoneText(applicant.phone)],
    [text('applicants.email'), applicant.email],
    [text('export.job'), applicant.jobName],
    [text('applicants.location'), applicant.location?.name ?? ''],
    [text('applicants.address'), placeOf(applicant)],
    [text('applicants.appliedAt'), applicant.appliedAt === null ? '' : format.exact(applicant.appliedAt)],
    [text('applicants.source'), applicant.sourceName],
    [text('layouts.status'), label === null ? raw : text(label)],
    [text('applicants.lastJob'), lastJob],
  ];
  const decision = page?.decision ?? null;
  const marks = [
    decision === null ? '' : text(decisionLooks[decision].word),
    '★'.repeat(page?.stars ?? 0),
    (page?.tags ?? []).join(', '),
  ].filter((part) => part !== '');
  return createPortal(
    <article className={styles['sheet']} data-print-sheet="person">
      <header>
        <h1>{fullName(applicant) || text('applicants.noName')}</h1>
        <p>{text('applicants.asOf', { when: format.exact(asOf) })}</p>
      </header>
      <Facts rows={facts} />
      <h2>{text('applicants.questions')}</h2>
      <Facts
        rows={groupAnswers(applicant.answers).map(({ question, answers }) => [
          question,
          answers.length === 0 ? text('applicants.noAnswer') : answers.join(', '),
        ])}
      />
      <h2>
        {text('marks.title')} ({text('marks.only')})
      </h2>
      <p>{marks.length === 0 ? text('marks.none') : marks.join(' · ')}</p>
      {(page?.note?.text ?? '') !== '' && <p className={styles['note']}>{page?.note?.text}</p>}
      {(page?.contacts ?? []).map((contact) => (
        <p key={contact.id}>
          {[
            format.exact(contact.at),
            text(viaWords[contact.via]),
            text(outcomeWords[contact.outcome]),
            contact.comment,
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      ))}
      <footer>{text('applicants.printedAt', { when: format.exact(now) })}</footer>
    </article>,
    document.body,
  );
}

function Facts({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <table>
      <tbody>
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <tr key={`${name} ${value}`}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
