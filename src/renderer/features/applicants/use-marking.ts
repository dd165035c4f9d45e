import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { Selection } from '../../../shared/contract/marks.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { MarkChange } from '../../../shared/domain/mark.ts';
import type { DeskError } from '../../desk/desk-error.ts';
import { appInfoQuery } from '../../desk/query.ts';
import { useCall } from '../../desk/use-call.ts';
import { useText, type TextOf } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { useNotices } from '../../ui/notices.tsx';

export type Marking = (change: MarkChange, whom: Whom) => void;

/** Whom a mark is for, and what they are called where it is one. */
export type Whom =
  | { readonly kind: 'one'; readonly id: ApplicantId; readonly name: string }
  | { readonly kind: 'many'; readonly selection: Selection };

/** Sets marks, tells what was done to those who listen, and says how to take a change of many back. */
export function useMarking(onListChanged: () => void = () => undefined): Marking {
  const text = useText();
  const notices = useNotices();
  const textOf = useFailureText();
  const keys = useUndoKeys();
  const { mutate } = useCall('marks.set');
  return useCallback(
    (change, whom) => {
      const selection: Selection = whom.kind === 'one' ? { kind: 'ids', ids: [whom.id] } : whom.selection;
      const input: CallInput<'marks.set'> = { selection, change };
      mutate(input, {
        onError: (error: DeskError) => notices.warn(textOf(error.failure)),
        onSuccess: (answer) => {
          if (answer.kind === 'list-changed') {
            notices.warn(text('marks.listChanged', { count: answer.count }));
            onListChanged();
          } else if (whom.kind === 'one') {
            notices.tell(toldOfOne(change, whom.name, text));
          } else {
            notices.show(toldOfMany(change, answer.changedCount, keys, text));
          }
        },
      });
    },
    [mutate, notices, text, textOf, keys, onListChanged],
  );
}

/** How undo is pressed here. */
export function useUndoKeys(): string {
  const { data: info } = useQuery(appInfoQuery);
  return info?.platform === 'darwin' ? '⌘Z' : 'Ctrl+Z';
}

function toldOfOne(change: MarkChange, name: string, text: TextOf): string {
  switch (change.kind) {
    case 'decision':
      return text('marks.toldDecision', { name, decision: change.decision ?? 'none' });
    case 'stars':
      return text('marks.toldStars', { name, count: change.stars });
    case 'seen':
      return text(change.isSeen ? 'marks.toldRead' : 'marks.toldUnread', { name });
    case 'add-tag':
    case 'remove-tag':
      return `${name}: ${change.tag}`;
  }
}

function toldOfMany(change: MarkChange, count: number, keys: string, text: TextOf): string {
  switch (change.kind) {
    case 'decision':
      return text('marks.toldMany', { count, decision: change.decision ?? 'none', keys });
    case 'stars':
      return text('marks.toldStarsMany', { count, keys });
    case 'seen':
      return text('marks.toldSeenMany', { count, keys });
    case 'add-tag':
    case 'remove-tag':
      return text('marks.toldTagged', { count, keys });
  }
}
