import { fullName, type Applicant } from '../../shared/domain/applicant.ts';
import { asAddressPart, type ContactMessage } from '../../shared/domain/contact-message.ts';
import type { ApplicantId } from '../../shared/domain/ids.ts';

/**
 * The address that makes this computer's telephone, message or mail program begin, or null when what
 * CareerPlug has can't be called or written to, or the message is too long for an address. Strangers typed the
 * number, so nothing but a plain one passes: no second recipient. The message is the manager's, and encoded whole.
 */
export function contactAddress(
  person: Applicant,
  via: 'call' | 'text' | 'email',
  message: ContactMessage | null,
): string | null {
  const address = plainAddress(person, via);
  if (address === null || message === null || via === 'call') return address;
  const part = asAddressPart(message, via);
  return part === null ? null : address + part;
}

function plainAddress(person: Applicant, via: 'call' | 'text' | 'email'): string | null {
  if (via === 'email') {
    const email = person.email.trim();
    return /^[^\s@?&#,;:<>"%\\]{1,64}@[A-Za-z0-9.-]{1,253}$/u.test(email)
      ? `mailto:${encodeURI(email)}`
      : null;
  }
  const number = person.phone.replaceAll(/\s*(?:ext\.?|x|#)\s*\d+\s*$/giu, '').trim();
  const digits = number.replaceAll(/[^\d]/gu, '');
  if (digits.length < 3 || digits.length > 15) return null;
  return `${via === 'call' ? 'tel' : 'sms'}:${number.startsWith('+') ? '+' : ''}${digits}`;
}

/** CareerPlug's own page of somebody; believed, not documented (facts.md). */
export function pageInCareerPlug(appOrigin: string, id: ApplicantId): string {
  return `${appOrigin}/manage/apps/${id}`;
}

/** What a person pastes into a message to a colleague. */
export function summaryOf(person: Applicant): string {
  const location = person.location ? person.location.name || person.location.city : '';
  return [
    fullName(person),
    [person.jobName, location].filter(Boolean).join(' · '),
    person.phone,
    person.email,
    [person.recentTitle, person.recentEmployer].filter(Boolean).join(', '),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
