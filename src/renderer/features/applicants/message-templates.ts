import type { Applicant } from '../../../shared/domain/applicant.ts';
import type { ContactMessage } from '../../../shared/domain/contact-message.ts';
import { longestBody, longestSubject } from '../../../shared/domain/contact-message.ts';
import type { Locale } from '../../../shared/domain/settings.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { textIn } from '../../i18n/text-in.ts';

/** What a manager writes most often. Refusals are not among them: CareerPlug sends those, with its own words. */
export const occasions = ['interview', 'callBack', 'stillInterested'] as const;
export type Occasion = (typeof occasions)[number];

export const occasionNames: Record<Occasion, MessageId> = {
  interview: 'templates.interview',
  callBack: 'templates.callBack',
  stillInterested: 'templates.stillInterested',
};
const subjects: Record<Occasion, MessageId> = {
  interview: 'templates.interviewSubject',
  callBack: 'templates.callBackSubject',
  stillInterested: 'templates.stillInterestedSubject',
};
const bodies: Record<Occasion, MessageId> = {
  interview: 'templates.interviewBody',
  callBack: 'templates.callBackBody',
  stillInterested: 'templates.stillInterestedBody',
};

/** A first version of the message in the applicant's language; names are theirs, nothing else is made up. */
export function draftFor(applicant: Applicant, occasion: Occasion, locale: Locale): ContactMessage {
  const text = textIn(locale);
  const { location } = applicant;
  const values = {
    name: (applicant.firstName || applicant.lastName).trim(),
    job: applicant.jobName.trim() || text('templates.thisJob'),
    place: location ? (location.name || location.city).trim() || 'none' : 'none',
  };
  return {
    subject: text(subjects[occasion], values).slice(0, longestSubject),
    body: text(bodies[occasion], values).slice(0, longestBody),
  };
}
