import type { CallOutput } from '../../../shared/contract/contract.ts';

export type TimelineEvent = {
  readonly at: number;
  readonly what:
    | { readonly kind: 'seen'; readonly status: string; readonly stepName: string }
    | { readonly kind: 'delivered' }
    | { readonly kind: 'taken'; readonly by: string };
};

/**
 * What this computer has noticed of somebody, the latest first. Things of the same moment are told in the
 * order they happened: taken, delivered, then seen.
 */
export function timelineOf({
  history,
  walkIn,
}: Pick<CallOutput<'applicants.get'>, 'history' | 'walkIn'>): TimelineEvent[] {
  const seen = history.map(({ seenAt, status, stepName }): TimelineEvent => ({
    at: seenAt,
    what: { kind: 'seen', status, stepName },
  }));
  return [...walkInEvents(walkIn), ...seen].toSorted((a, b) => a.at - b.at).toReversed();
}

function walkInEvents(walkIn: CallOutput<'applicants.get'>['walkIn']): TimelineEvent[] {
  if (walkIn === null) return [];
  const taken: TimelineEvent = { at: walkIn.takenAt, what: { kind: 'taken', by: walkIn.takenBy } };
  if (walkIn.sentAt === null) return [taken];
  return [taken, { at: walkIn.sentAt, what: { kind: 'delivered' } }];
}
