import { useQueries } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { fullName } from '../../../shared/domain/applicant.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { DeskPage } from '../../../shared/domain/mark.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { compareAnswers } from './compare.ts';
import styles from './compare-screen.module.css';
import { MyMarks } from './my-marks.tsx';
import type { OpenApplicant } from './open-applicant.ts';
import { applicantQuery, deskPageQuery } from './queries.ts';

/** Two to four people side by side; where they differ is said in words. */
export function CompareScreen({
  ids,
  onClose,
}: {
  readonly ids: readonly ApplicantId[];
  /** With whoever is to be read on, if anybody. */
  readonly onClose: (open: ApplicantId | null) => void;
}) {
  const text = useText();
  const people = useQueries({ queries: ids.map((id) => applicantQuery(id)) });
  const pages = useQueries({ queries: ids.map((id) => deskPageQuery(id)) });
  const failed = people.find(({ error }) => error !== null);
  const known = people.flatMap(({ data }) => data ?? []);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEscape(() => onClose(null));

  return (
    <div className={styles['compare']}>
      <header className={styles['bar']} data-pane="compare">
        <Button look="ghost" icon={<ArrowLeft aria-hidden="true" />} onPress={() => onClose(null)}>
          <Text id="marks.leaveReview" />
        </Button>
        <h1 ref={heading} tabIndex={-1}>
          {text('marks.compareTitle', { count: ids.length })}
        </h1>
      </header>
      {failed?.error && <FailureState failure={failed.error.failure} onRetry={() => void failed.refetch()} />}
      {known.length === ids.length && (
        <Comparison people={known} pages={pages.map(({ data }) => data)} onOpen={onClose} />
      )}
    </div>
  );
}

function Comparison({
  people,
  pages,
  onOpen,
}: {
  readonly people: readonly OpenApplicant[];
  readonly pages: readonly (DeskPage | undefined)[];
  readonly onOpen: (id: ApplicantId) => void;
}) {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const applicants = people.map(({ applicant }) => applicant);
  const nameOf = (place: number): string => {
    const name = fullName(applicants[place] ?? { firstName: '', lastName: '' });
    return name === '' ? text('applicants.noName') : name;
  };
  const facts = [
    { label: 'export.job', values: applicants.map(({ jobName }) => jobName) },
    { label: 'export.location', values: applicants.map(({ location }) => location?.name ?? '') },
    { label: 'export.city', values: applicants.map(({ city }) => city) },
    { label: 'export.lastTitle', values: applicants.map(({ recentTitle }) => recentTitle) },
    { label: 'export.lastEmployer', values: applicants.map(({ recentEmployer }) => recentEmployer) },
    { label: 'applicants.employmentType', values: applicants.map(({ employmentType }) => employmentType) },
    {
      label: 'applicants.pay',
      values: applicants.map(({ payRate, payType }) => [payRate, payType].filter(Boolean).join(' · ')),
    },
    { label: 'applicants.source', values: applicants.map(({ sourceName }) => sourceName) },
  ] as const;

  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label={text('marks.compareTitle', { count: people.length })}>
        <thead>
          <tr>
            <td>
              <span className="visually-hidden">{text('export.name')}</span>
            </td>
            {applicants.map((applicant, place) => (
              <th scope="col" key={applicant.id}>
                <Button look="link" onPress={() => onOpen(applicant.id)}>
                  {nameOf(place)}
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row label={text('export.status')}>
            {people.map(({ applicant, asOf }) => (
              <td key={applicant.id}>
                <StatusChip status={applicant.status} stepName={applicant.stepName} />
                <small>{text('applicants.asOf', { when: format.moment(asOf, now) })}</small>
              </td>
            ))}
          </Row>
          <Row label={text('export.appliedAt')}>
            {applicants.map(({ id, appliedAt }) => (
              <td key={id}>{appliedAt === null ? '–' : format.momentLong(appliedAt, now)}</td>
            ))}
          </Row>
          <Row label={text('marks.title')} note={text('marks.only')}>
            {applicants.map(({ id }, place) => {
              const page = pages[place];
              return (
                <td key={id} className={styles['marks']}>
                  {page !== undefined && <MyMarks id={id} name={nameOf(place)} page={page} />}
                </td>
              );
            })}
          </Row>
          <Row label={text('export.myNote')}>
            {applicants.map(({ id }, place) => (
              <td key={id}>{pages[place]?.note?.text ?? '–'}</td>
            ))}
          </Row>
          {facts
            .filter(({ values }) => values.some((value) => value !== ''))
            .map(({ label, values }) => (
              <Row key={label} label={text(label)}>
                {applicants.map(({ id }, place) => (
                  <td key={id}>{values[place] === '' ? '–' : values[place]}</td>
                ))}
              </Row>
            ))}
          {compareAnswers(applicants).map(({ question, answers, isDifferent }) => (
            <Row key={question} label={question} isDifferent={isDifferent}>
              {applicants.map(({ id }, place) => {
                const answer = answers[place] ?? null;
                return (
                  <td key={id}>
                    {answer === null ? (
                      <span className={styles['quiet']}>{text('marks.notAsked')}</span>
                    ) : (
                      answer || <span className={styles['quiet']}>{text('applicants.noAnswer')}</span>
                    )}
                  </td>
                );
              })}
            </Row>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  label,
  note,
  isDifferent = false,
  children,
}: {
  readonly label: string;
  readonly note?: string;
  readonly isDifferent?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <tr data-different={isDifferent || undefined}>
      <th scope="row">
        {label} {note !== undefined && <small className={styles['quiet']}>{note}</small>}
        {isDifferent && (
          <small>
            <Text id="marks.differs" />
          </small>
        )}
      </th>
      {children}
    </tr>
  );
}

/** Escape leaves; not while somebody types or a dialog is open. */
function useEscape(close: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    const isElsewhere =
      target instanceof Element &&
      target.closest('input, textarea, [role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
    if (event.key === 'Escape' && !event.defaultPrevented && !isElsewhere) close();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    globalThis.addEventListener('keydown', listener);
    return () => globalThis.removeEventListener('keydown', listener);
  }, []);
}
