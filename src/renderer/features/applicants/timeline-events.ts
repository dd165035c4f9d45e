import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { Contact, DeskPage } from '../../../shared/domain/mark.ts';

export type TimelineEvent = {
  readonly at: number;
  readonly what:
    | { readonly kind: 'seen'; readonly status: string; readonly stepName: string }
    | { readonly kind: 'delivered' }
    | { readonly kind: 'taken'; readonly by: string }
    | { readonly kind: 'contact'; readonly contact: Contact }
    | { readonly kind: 'reminded' }
    | { readonly kind: 'note' };
};

/**
 * What this computer has noticed of somebody, the latest first. Things of the same moment are told in the
 * order they happened: taken, delivered, then seen.
 */
export function timelineOf(
  { history, walkIn }: Pick<CallOutput<'applicants.get'>, 'history' | 'walkIn'>,
  page?: Pick<DeskPage, 'contacts' | 'reminders' | 'note'>,
): TimelineEvent[] {
  const seen = history.map(({ seenAt, status, stepName }): TimelineEvent => ({
    at: seenAt,
    what: { kind: 'seen', status, stepName },
  }));
  return [...walkInEvents(walkIn), ...seen, ...deskEvents(page)].toSorted((a, b) => a.at - b.at).toReversed();
}

/** What a manager did and wrote down; a reminder once it is done. */
function deskEvents(page?: Pick<DeskPage, 'contacts' | 'reminders' | 'note'>): TimelineEvent[] {
  if (page === undefined) return [];
  return [
    ...page.contacts.map((contact): TimelineEvent => ({
      at: contact.at,
      what: { kind: 'contact', contact },
    })),
    ...page.reminders.flatMap(({ doneAt }): TimelineEvent[] =>
      doneAt === null ? [] : [{ at: doneAt, what: { kind: 'reminded' } }],
    ),
    ...(page.note === null ? [] : [{ at: page.note.updatedAt, what: { kind: 'note' } } as const]),
  ];
}

function walkInEvents(walkIn: CallOutput<'applicants.get'>['walkIn']): TimelineEvent[] {
  if (walkIn === null) return [];
  const taken: TimelineEvent = { at: walkIn.takenAt, what: { kind: 'taken', by: walkIn.takenBy } };
  if (walkIn.sentAt === null) return [taken];
  return [taken, { at: walkIn.sentAt, what: { kind: 'delivered' } }];
}
