import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { usePrintOnce } from '../../desk/use-print-once.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { statusLook } from '../../ui/status-look.ts';
import { decisionLooks } from './mark-chip.tsx';
import { phoneText } from './phone-text.ts';
import styles from './print-list.module.css';

type OnPaper = CallOutput<'export.listForPaper'>;

/** A list to call from, with room to write; only paper shows it. It is printed once it is there, and then goes. */
export function PrintList({
  title,
  list,
  onDone,
}: {
  readonly title: string;
  readonly list: OnPaper;
  readonly onDone: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const [now] = useState(() => Date.now());

  usePrintOnce(onDone);

  return createPortal(
    <article className={styles['sheet']} data-print-sheet="list">
      <header>
        <h1>{title}</h1>
        <p>
          <Text
            id={list.people.length < list.totalCount ? 'export.onPaperFirst' : 'export.onPaper'}
            values={{ shown: list.people.length, count: list.totalCount, when: format.exact(now) }}
          />
        </p>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('export.name')}</th>
            <th scope="col">{text('export.phone')}</th>
            <th scope="col">{text('export.job')}</th>
            <th scope="col">{text('export.status')}</th>
            <th scope="col">{text('export.appliedAt')}</th>
            <th scope="col">{text('export.myMark')}</th>
          </tr>
        </thead>
        <tbody>
          {list.people.map((person) => {
            const { label, raw } = statusLook(person.status, person.stepName);
            return (
              <tr key={person.id}>
                <th scope="row">{person.name === '' ? text('applicants.noName') : person.name}</th>
                <td>{phoneText(person.phone)}</td>
                <td>{[person.jobName, person.locationName].filter(Boolean).join(' · ')}</td>
                <td>{label === null ? raw : text(label)}</td>
                <td>{person.appliedAt === null ? '' : format.date(person.appliedAt)}</td>
                <td>
                  {[
                    person.decision === null ? '' : text(decisionLooks[person.decision].word),
                    '★'.repeat(person.stars),
                  ]
                    .filter(Boolean)
                    .join(' ')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </article>,
    document.body,
  );
}
