import { useEffect, useRef, useState } from 'react';
import type { ApplicantQuery, ApplicantRow } from '../../../shared/domain/applicant.ts';
import type { Decision, MarkChange } from '../../../shared/domain/mark.ts';
import { useScreenCommands } from '../../desk/screen-commands.tsx';
import { selectionOf } from './picked.ts';
import { useMarking } from './use-marking.ts';
import type { Picking } from './use-picking.ts';

export type ListCommands = {
  /** Changes whoever is chosen, or the one who is open where nobody is. */
  readonly change: (change: MarkChange) => void;
  /** How many that would be. */
  readonly count: number;
  readonly isTagging: boolean;
  readonly setIsTagging: (isTagging: boolean) => void;
};

/** What keys do in the list: marks for the chosen ones or for the one who is open. */
export function useListCommands(
  query: ApplicantQuery,
  current: Pick<ApplicantRow, 'id' | 'name' | 'decision' | 'stars' | 'isUnread'> | undefined,
  picking: Picking,
): ListCommands {
  const mark = useMarking(picking.clear);
  const [isTagging, setIsTagging] = useState(false);
  const selection = selectionOf(picking.picked, query);
  const isMany = selection !== null && picking.count > 0;

  // What keys have asked for and the list doesn't show yet: pressed again quickly, they go on from there.
  const asked = useRef<Asked | null>(null);
  useEffect(() => {
    if (asked.current !== null && current?.id === asked.current.id && shows(current, asked.current)) {
      asked.current = null;
    }
  });
  /** How somebody is once everything that was asked for is done. */
  const now = (): Shown | undefined =>
    current === undefined ? undefined : { ...current, ...pendingOf(asked.current, current.id) };

  const change = (wanted: MarkChange): void => {
    if (isMany) mark(wanted, { kind: 'many', selection });
    else if (current !== undefined) {
      asked.current = { ...pendingOf(asked.current, current.id), ...askedBy(wanted), id: current.id };
      mark(wanted, { kind: 'one', id: current.id, name: current.name });
    }
  };
  const decide = (decision: Decision): void =>
    // The same key again takes it off, as long as it is about one.
    change({ kind: 'decision', decision: !isMany && now()?.decision === decision ? null : decision });

  useScreenCommands({
    'mark-call': () => decide('call'),
    'mark-maybe': () => decide('maybe'),
    'mark-no': () => decide('no'),
    'mark-clear': () => change({ kind: 'decision', decision: null }),
    star: () => change({ kind: 'stars', stars: isMany ? 1 : ((now()?.stars ?? 0) + 1) % 6 }),
    'toggle-unread': () => change({ kind: 'seen', isSeen: isMany ? false : (now()?.isUnread ?? true) }),
    tag: () => {
      if (isMany || current !== undefined) setIsTagging(true);
    },
    choose: () => {
      if (current !== undefined) picking.toggle(current.id);
    },
    'choose-all': picking.all,
  });
  return { change, count: isMany ? picking.count : 1, isTagging, setIsTagging };
}

type Shown = Pick<ApplicantRow, 'decision' | 'stars' | 'isUnread'>;
type Asked = Partial<Shown> & { readonly id: ApplicantRow['id'] };

function pendingOf(asked: Asked | null, id: ApplicantRow['id']): Partial<Asked> {
  return asked?.id === id ? asked : {};
}

function askedBy(change: MarkChange): Partial<Shown> {
  switch (change.kind) {
    case 'decision':
      return { decision: change.decision };
    case 'stars':
      return { stars: change.stars };
    case 'seen':
      return { isUnread: !change.isSeen };
    case 'add-tag':
    case 'remove-tag':
      return {};
  }
}

function shows(row: Shown, asked: Asked): boolean {
  return (
    (asked.decision === undefined || asked.decision === row.decision) &&
    (asked.stars === undefined || asked.stars === row.stars) &&
    (asked.isUnread === undefined || asked.isUnread === row.isUnread)
  );
}
