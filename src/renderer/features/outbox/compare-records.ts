import { fullName, type Applicant } from '../../../shared/domain/applicant.ts';
import { noPreviousJobText } from '../../../shared/domain/application-problems.ts';
import type { Application } from '../../../shared/domain/application.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';

/** One line of the comparison; empty texts are absent values. */
export type Comparison = {
  readonly label: MessageId;
  readonly ours: string;
  readonly theirs: string;
  /** Null when one side has nothing to compare. */
  readonly isSame: boolean | null;
};

/** What was taken here beside what CareerPlug has, the way a person would compare them. */
export function compareRecords(
  application: Application,
  jobName: string,
  applicant: Applicant,
): Comparison[] {
  const line = (
    label: MessageId,
    ours: string,
    theirs: string,
    key: (text: string) => string = plainWords,
  ): Comparison => ({
    label,
    ours,
    theirs,
    isSame: ours === '' || theirs === '' ? null : key(ours) === key(theirs),
  });
  return [
    line('outbox.detail.name', fullName(application), fullName(applicant)),
    line('outbox.detail.phone', application.phone.trim(), applicant.phone.trim(), lastTenDigits),
    line('outbox.detail.email', application.email.trim(), applicant.email.trim()),
    line('outbox.detail.job', jobName, applicant.jobName),
    line('outbox.detail.address', placeOf(application), placeOf(applicant)),
    line(
      'outbox.detail.lastJob',
      lastJobOf(application),
      joined(applicant.recentTitle, applicant.recentEmployer),
    ),
  ];
}

function placeOf(one: { city: string; state: string; postalCode: string }): string {
  return [one.city, [one.state, one.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

function lastJobOf(application: Application): string {
  return application.hasNoPreviousJob
    ? joined(noPreviousJobText, noPreviousJobText)
    : joined(application.recentTitle, application.recentEmployer);
}

function joined(title: string, employer: string): string {
  return [title.trim(), employer.trim()].filter(Boolean).join(' · ');
}

/** Numbers are written in many ways, with and without the country. */
function lastTenDigits(phone: string): string {
  return phone.replaceAll(/\D/gu, '').slice(-10);
}

/** Accents, case and punctuation get lost on the way through forms. */
function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}@.]+/gu, ' ')
    .trim();
}
