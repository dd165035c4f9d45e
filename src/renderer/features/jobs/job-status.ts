import type { MessageId } from '../../../shared/messages/catalogue.ts';

const words: Readonly<Record<string, MessageId>> = {
  active: 'jobs.statusActive',
  passive: 'jobs.statusPassive',
  draft: 'jobs.statusDraft',
  inactive: 'jobs.statusInactive',
  waiting: 'jobs.statusWaiting',
  rejected: 'jobs.statusRejected',
  incompatible: 'jobs.statusIncompatible',
};

/** Words for CareerPlug's status of a job, or null for one we don't know: that is shown as it came. */
export function jobStatusText(status: string): MessageId | null {
  return Object.hasOwn(words, status) ? (words[status] ?? null) : null;
}
