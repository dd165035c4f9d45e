import type { MessageId } from '../../../shared/messages/catalogue.ts';

export type LeftBehind = { readonly unsentCount: number; readonly draftCount: number };

/** What the dialog says of applications that would be left behind, and what its second button is called. */
export function signOutText(left: LeftBehind | 'unknown'): {
  readonly left: { readonly id: MessageId; readonly values: Record<string, number> };
  readonly confirm: MessageId;
} {
  if (left === 'unknown') {
    return { left: { id: 'settings.leftUnknown', values: {} }, confirm: 'settings.signOutKeep' };
  }
  const { unsentCount, draftCount } = left;
  if (unsentCount === 0 && draftCount === 0) {
    return { left: { id: 'settings.leftNothing', values: {} }, confirm: 'settings.signOut' };
  }
  return {
    left: {
      id: unsentCount === 0 ? 'settings.leftDrafts' : 'settings.leftUnsent',
      values: { unsent: unsentCount, drafts: draftCount },
    },
    confirm: 'settings.signOutKeep',
  };
}
