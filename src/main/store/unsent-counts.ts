import { isUnsentKind } from '../../shared/domain/outbox-entry.ts';
import type { OutboxContents } from './desk-store.ts';

export type UnsentCounts = { readonly unsentCount: number; readonly draftCount: number };

/** What quitting, signing out and removing must name; records that can't be read count by the state beside them. */
export function unsentCounts({ records, unreadable }: OutboxContents): UnsentCounts {
  const states = [...records.map(({ state }) => state.kind), ...unreadable.map(({ state }) => state)];
  return {
    unsentCount: states.filter(isUnsentKind).length,
    draftCount: states.filter((kind) => kind === 'draft').length,
  };
}
