import type { Applicant } from '../../../shared/domain/applicant.ts';
import { phoneKey } from '../../../shared/domain/contact-key.ts';
import { foldText, wordsOf } from '../../../shared/domain/fold-text.ts';

/** One row of the full-text index. */
export type SearchText = {
  name: string;
  email: string;
  phone: string;
  city: string;
  title: string;
  employer: string;
  facets: string;
};

/** What somebody can be found by. Folded here and not only by the tokenizer, which leaves ø, ł and ß alone. */
export function searchTextOf(applicant: Applicant): SearchText {
  return {
    name: nameText(`${applicant.firstName} ${applicant.lastName}`),
    email: foldText(applicant.email),
    phone: phoneText(applicant.phone),
    city: foldText(`${applicant.city} ${applicant.location?.city ?? ''}`),
    title: foldText(applicant.recentTitle),
    employer: foldText(applicant.recentEmployer),
    facets: [
      statusToken(applicant.status),
      jobToken(applicant.jobId ?? 0),
      locationToken(applicant.location?.id ?? ''),
    ].join(' '),
  };
}

/** Filter tokens: letters and digits only, so that the tokenizer keeps each in one piece. */
export function statusToken(status: string): string {
  return `xs${Buffer.from(status).toString('hex')}`;
}
export function jobToken(jobId: number): string {
  return `xj${jobId}`;
}
export function locationToken(locationId: string): string {
  return `xl${Buffer.from(locationId).toString('hex')}`;
}

/** With "obrien" beside "o'brien", for people type both. */
function nameText(name: string): string {
  const folded = foldText(name);
  const joined = folded
    .split(/\s+/u)
    .map((part) => wordsOf(part))
    .filter((words) => words.length > 1)
    .map((words) => words.join(''));
  return [folded, ...joined].join(' ');
}

/** Every place where people begin to type a number: country, area, exchange, last four. */
function phoneText(phone: string): string {
  const whole = (phoneKey(phone) ?? '').replaceAll(/\D/gu, '');
  const national = whole.length === 11 && whole.startsWith('1') ? whole.slice(1) : whole;
  return [...new Set([whole, national, national.slice(-7), national.slice(-4)])].join(' ');
}
