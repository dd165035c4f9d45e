import type { Applicant } from '../../../shared/domain/applicant.ts';
import type { ContactMessage } from '../../../shared/domain/contact-message.ts';
import { longestBody, longestSubject } from '../../../shared/domain/contact-message.ts';
import { fillTemplate, type MessageTemplate } from '../../../shared/domain/message-template.ts';
import type { Locale } from '../../../shared/domain/locale.ts';
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

/** One of ours with its placeholders left open: what a template of the manager's own begins with. */
export function seedFor(occasion: Occasion, locale: Locale): ContactMessage {
  const text = textIn(locale);
  const values = { name: '{name}', job: '{job}', place: '{place}' };
  return { subject: text(subjects[occasion], values), body: text(bodies[occasion], values) };
}

/** A message from a template of the manager's own. */
export function draftFrom(template: MessageTemplate, applicant: Applicant): ContactMessage {
  const values = valuesOf(applicant, template.locale);
  return {
    subject: fillTemplate(template.subject, values).slice(0, longestSubject),
    body: fillTemplate(template.body, values).slice(0, longestBody),
  };
}

function valuesOf(applicant: Applicant, locale: Locale) {
  const { location } = applicant;
  return {
    name: (applicant.firstName || applicant.lastName).trim(),
    job: applicant.jobName.trim() || textIn(locale)('templates.thisJob'),
    place: location ? (location.name || location.city).trim() : '',
  };
}

/** A first version of the message in the applicant's language; names are theirs, nothing else is made up. */
export function draftFor(applicant: Applicant, occasion: Occasion, locale: Locale): ContactMessage {
  const text = textIn(locale);
  const given = valuesOf(applicant, locale);
  const values = { ...given, place: given.place || 'none' };
  return {
    subject: text(subjects[occasion], values).slice(0, longestSubject),
    body: text(bodies[occasion], values).slice(0, longestBody),
  };
}
