import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, CheckCheck } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { Decision } from '../../../shared/domain/mark.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { settingsQuery } from '../../desk/query.ts';
import { useScreenCommands, useUndone } from '../../desk/screen-commands.tsx';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { listMove } from '../../ui/list-keys.ts';
import { applicantQuery } from './queries.ts';
import { ReadingPane } from './reading-pane.tsx';
import { stepIn, summaryOf, type ReviewStep } from './review.ts';
import styles from './review-screen.module.css';
import { useMarking } from './use-marking.ts';

/** One person at a time: look, press 1, 2 or 3, and the next one is there. */
export function ReviewScreen({
  title,
  ids,
  totalCount,
  goalHours,
  onClose,
}: {
  readonly title: string;
  /** Who was in the view when the review began, in its order. */
  readonly ids: readonly ApplicantId[];
  readonly totalCount: number;
  readonly goalHours: number;
  /** With whoever was looked at last. */
  readonly onClose: (last: ApplicantId | null) => void;
}) {
  const text = useText();
  const mark = useMarking();
  const [state, setState] = useState({ ids, index: 0 });
  const [decided, setDecided] = useState<ReadonlyMap<ApplicantId, Decision>>(new Map());
  const current = ids[state.index] ?? null;
  const step = (to: ReviewStep): void => setState((before) => stepIn(before, to));
  const close = (): void => onClose(current ?? ids.at(-1) ?? null);
  const position = text('marks.reviewPlace', { place: state.index + 1, count: ids.length });

  const decide = (decision: Decision | null): void => {
    if (current === null) return;
    mark({ kind: 'decision', decision }, { kind: 'one', id: current, name: position });
    setDecided((before) => withDecision(before, current, decision));
    if (decision !== null) step('next');
  };
  useScreenCommands({
    'mark-call': () => decide('call'),
    'mark-maybe': () => decide('maybe'),
    'mark-no': () => decide('no'),
    'mark-clear': () => decide(null),
  });
  useUndone((id) => {
    if (id === null) return;
    setDecided((before) => withDecision(before, id, null));
    step({ to: id });
  });
  const { data: settings = defaultSettings } = useQuery(settingsQuery);
  useReviewKeys(step, close, settings.hasLetterKeys);
  useReadAhead(ids[state.index + 1] ?? null);
  const isBegun = useAfterFirstPaint();

  return (
    <div className={styles['review']}>
      <header className={styles['bar']} data-pane="review">
        <Button look="ghost" icon={<ArrowLeft aria-hidden="true" />} onPress={close}>
          <Text id="marks.leaveReview" />
        </Button>
        <h1>{text('marks.reviewOf', { view: title })}</h1>
        <output className={styles['place']}>
          {current === null ? text('marks.reviewOver') : position}
          {totalCount > ids.length && (
            <span> · {text('marks.reviewMore', { count: totalCount - ids.length })}</span>
          )}
        </output>
        <span className={styles['hints']} aria-hidden="true">
          <kbd>1</kbd> {text('marks.call')} <kbd>2</kbd> {text('marks.maybe')} <kbd>3</kbd> {text('marks.no')}{' '}
          <kbd>J</kbd> {text('app.listNext')} <kbd>K</kbd> {text('app.listPrevious')}
        </span>
      </header>
      {current === null ? (
        <EmptyState
          icon={<CheckCheck aria-hidden="true" />}
          title={<Text id="marks.reviewDone" />}
          action={
            <Button look="primary" onPress={close}>
              <Text id="marks.leaveReview" />
            </Button>
          }
        >
          {text('marks.reviewSummary', summaryOf(state, decided))}
        </EmptyState>
      ) : (
        <div className={styles['person']}>
          {/* Each person is asked for anew and takes the focus: those who listen hear who is next. */}
          <ReadingPane
            applicantId={current}
            search=""
            goalHours={goalHours}
            openCount={isBegun ? state.index + 1 : 0}
          />
        </div>
      )}
    </div>
  );
}

/** The next one is read ahead, so that no key waits. */
function useReadAhead(next: ApplicantId | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (next !== null) void client.prefetchQuery({ ...applicantQuery(next), gcTime: 30_000 });
  }, [client, next]);
}

/** False while the screen is put up: the first person is asked for once it stands. */
function useAfterFirstPaint(): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setIsPainted(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isPainted;
}

function withDecision(
  before: ReadonlyMap<ApplicantId, Decision>,
  id: ApplicantId,
  decision: Decision | null,
): ReadonlyMap<ApplicantId, Decision> {
  const after = new Map(before);
  if (decision === null) after.delete(id);
  else after.set(id, decision);
  return after;
}

/** J, K and the arrows go through the people, Escape leaves; not while somebody types or a dialog is open. */
function useReviewKeys(step: (to: ReviewStep) => void, close: () => void, hasLetterKeys: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    const isElsewhere =
      target instanceof Element &&
      target.closest(
        'input, textarea, [role="dialog"], [role="alertdialog"], [role="menu"], [role="radiogroup"]',
      ) !== null;
    if (event.defaultPrevented || isElsewhere) return;
    if (event.key === 'Escape') close();
    if (!hasLetterKeys && event.key.length === 1) return;
    const move = event.key.startsWith('Arrow') ? null : listMove(event);
    if (move === 'next' || event.key === 'ArrowRight') step('next');
    if (move === 'previous' || event.key === 'ArrowLeft') step('previous');
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    globalThis.addEventListener('keydown', listener);
    return () => globalThis.removeEventListener('keydown', listener);
  }, []);
}
