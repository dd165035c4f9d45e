import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { fullName, type ApplicantRow } from '../../../shared/domain/applicant.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { Decision } from '../../../shared/domain/mark.ts';
import { settingsSchema, type Settings } from '../../../shared/domain/settings.ts';
import { queryOf } from '../../desk/applicant-view.ts';
import { countQuery, deskQuery } from '../../desk/query.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useNow } from '../../i18n/use-now.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { boardColumns, columnKey, queryBehindColumns } from './board-columns.ts';
import { BoardColumnView } from './board-column.tsx';
import styles from './applicant-board.module.css';
import { NoApplicants } from './no-applicants.tsx';
import { isPicked, selectionOf } from './picked.ts';
import { applicantQuery, deskPageQuery } from './queries.ts';
import { rowInSight } from './row-in-sight.ts';
import { useMarking } from './use-marking.ts';
import { usePicking } from './use-picking.ts';
import { ViewFrame, type LayoutProps } from './view-frame.tsx';

/** A view in columns: by CareerPlug's status, which is only shown, or by a manager's own mark, where people move. */
export function ApplicantBoard({
  boardBy,
  ...props
}: LayoutProps & { readonly boardBy: Settings['boardBy'] }) {
  const { view, query, selectedId, goalHours, onQuery, onSelect, onOpen, onPeek } = props;
  const now = useNow();
  const effective = queryOf(view, query);
  const total = useQuery({ ...countQuery(effective), placeholderData: keepPreviousData });
  const totalCount = total.data?.count ?? null;
  const { data: facets } = useQuery({
    ...deskQuery('applicants.facets', { query: queryBehindColumns(effective), withJobs: false }),
    enabled: boardBy === 'status',
    placeholderData: keepPreviousData,
  });
  const picking = usePicking(effective, totalCount ?? 0);
  const current = useCurrent(selectedId);
  const mark = useMarking(picking.clear);
  // Whom a drag is about: nothing of them travels with the pointer.
  const dragged = useRef<Pick<ApplicantRow, 'id' | 'name'> | null>(null);
  const columns = boardColumns(
    boardBy,
    effective,
    (facets?.statuses ?? []).map(({ id }) => id),
  );

  const move = (person: Pick<ApplicantRow, 'id' | 'name'>, decision: Decision | null): void => {
    const many = picking.count > 1 && isPicked(picking.picked, person.id);
    const selection = many ? selectionOf(picking.picked, effective) : null;
    mark(
      { kind: 'decision', decision },
      selection === null ? { kind: 'one', ...person } : { kind: 'many', selection },
    );
  };

  return (
    <ViewFrame
      {...props}
      layout="board"
      totalCount={totalCount}
      shownCount={total.isPlaceholderData ? null : totalCount}
      isRanked={null}
      current={current}
      picking={picking}
      note={<BoardNote boardBy={boardBy} />}
    >
      {totalCount === 0 ? (
        <NoApplicants view={view} query={query} otherCount={0} onQuery={onQuery} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the lists inside, from one to the next
        <div className={styles['board']} onKeyDown={stepAside}>
          {columns.map((column) => (
            <BoardColumnView
              key={columnKey(column)}
              column={column}
              query={effective}
              selectedId={selectedId}
              goalHours={goalHours}
              now={now}
              picking={picking}
              onSelect={onSelect}
              onOpen={onOpen}
              onPeek={onPeek}
              onEscape={() => {
                if (picking.count > 0) picking.clear();
                else if (query.search !== '') onQuery({ ...query, search: '' });
              }}
              onDrag={(person) => {
                dragged.current = person;
              }}
              onDrop={(decision) => {
                if (dragged.current !== null) move(dragged.current, decision);
              }}
              onMove={move}
            />
          ))}
        </div>
      )}
    </ViewFrame>
  );
}

/** What the columns are, and what may be done with them. */
function BoardNote({ boardBy }: { readonly boardBy: Settings['boardBy'] }) {
  const text = useText();
  const updateSettings = useCall('settings.update');
  return (
    <div className={styles['note']}>
      <Segmented
        label={text('layouts.boardBy')}
        choices={[
          { value: 'status', label: text('layouts.byStatus') },
          { value: 'mark', label: text('layouts.byMark') },
        ]}
        value={boardBy}
        onChange={(value) => updateSettings.mutate({ boardBy: settingsSchema.shape.boardBy.parse(value) })}
      />
      <p>
        {boardBy === 'status' && <Lock aria-hidden="true" />}
        <Text id={boardBy === 'status' ? 'layouts.byStatusHow' : 'layouts.byMarkHow'} values={{ k: key }} />
      </p>
    </div>
  );
}

function key(parts: React.ReactNode[]) {
  return <kbd>{parts}</kbd>;
}

/** The one who is selected, whichever column they are in: as their card says, until their record is there. */
function useCurrent(id: ApplicantId | null) {
  const client = useQueryClient();
  const ids = id === null ? [] : [id];
  const [person] = useQueries({ queries: ids.map((one) => applicantQuery(one)) });
  const [page] = useQueries({ queries: ids.map((one) => deskPageQuery(one)) });
  if (person?.data === undefined || page?.data === undefined) {
    return id === null ? undefined : rowInSight(client, id);
  }
  const { applicant } = person.data;
  const { decision, stars, isUnread } = page.data;
  return { id: applicant.id, name: fullName(applicant), decision, stars, isUnread };
}

/** Left and right lead to the column beside, to who was last selected there or the first. */
function stepAside(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const { target } = event;
  if (by === undefined || event.defaultPrevented || !(target instanceof Element)) return;
  if (target.getAttribute('role') !== 'row') return;
  const lists = [...event.currentTarget.querySelectorAll('[role="grid"]')];
  const here = lists.findIndex((list) => list.contains(target));
  const row = lists[here + by]?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
  if (here === -1 || row === null || row === undefined) return;
  event.preventDefault();
  row.focus();
}
