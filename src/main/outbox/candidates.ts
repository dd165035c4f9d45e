import type { Applicant } from '../../shared/domain/applicant.ts';
import type { Application } from '../../shared/domain/application.ts';
import { emailKey, nameKey, phoneKey } from '../../shared/domain/contact-key.ts';
import type { ApplicantId, JobId } from '../../shared/domain/ids.ts';

/**
 * How sure it is that a record is this application's person: `same` is the same phone or email and the same
 * name (facts.md, POST /apps); `alike` only one of the three (a family shares a phone; a name was mistyped).
 */
export type Likeness = 'same' | 'alike' | 'other';

export function likeness(application: Application, applicant: Applicant): Likeness {
  const isSame = (ours: string | null, theirs: string | null): boolean =>
    ours !== null && ours !== '' && ours === theirs;
  const hasContact =
    isSame(phoneKey(application.phone), phoneKey(applicant.phone)) ||
    isSame(emailKey(application.email), emailKey(applicant.email));
  const hasName = isSame(nameKey(application), nameKey(applicant));
  if (hasContact && hasName) return 'same';
  return hasContact || hasName ? 'alike' : 'other';
}

/** What a look found. `several`: a person has to tell; it may be a single record that is not surely the same. */
export type Finding =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly id: ApplicantId }
  | { readonly kind: 'several'; readonly ids: readonly ApplicantId[] };

/** Everybody of that job who shares phone or email: they were there before, so a later look leaves them out. */
export function baselineOf(
  application: Application,
  jobId: JobId,
  applicants: readonly Applicant[],
): ApplicantId[] {
  return unique(
    applicants
      .filter((one) => one.jobId === jobId && likeness(application, one) !== 'other')
      .map((one) => one.id),
  );
}

/**
 * Who of `applicants` may be this application, those in `known` left out. Records that are only alike count
 * once it is about sending again (`asksAboutAlike`): then a person is asked instead.
 */
export function findingOf(
  application: Application,
  applicants: readonly Applicant[],
  known: ReadonlySet<ApplicantId>,
  asksAboutAlike: boolean,
): Finding {
  const unknown = applicants.filter((one) => !known.has(one.id));
  const same = idsOf(unknown.filter((one) => likeness(application, one) === 'same'));
  const [first] = same;
  if (first !== undefined) {
    return same.length === 1 ? { kind: 'one', id: first } : { kind: 'several', ids: same };
  }
  const alike = asksAboutAlike ? idsOf(unknown.filter((one) => likeness(application, one) === 'alike')) : [];
  return alike.length > 0 ? { kind: 'several', ids: alike } : { kind: 'none' };
}

function idsOf(applicants: readonly Applicant[]): ApplicantId[] {
  return unique(applicants.map((one) => one.id));
}

function unique(ids: readonly ApplicantId[]): ApplicantId[] {
  return [...new Set(ids)];
}
