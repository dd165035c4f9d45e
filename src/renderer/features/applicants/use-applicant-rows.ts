import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApplicantQuery, ApplicantRow } from '../../../shared/domain/applicant.ts';
import { applicantWindowQuery, windowSize } from '../../desk/applicant-window.ts';
import type { DeskError } from '../../desk/desk-error.ts';
import { windowsFor } from './windows.ts';

export type ApplicantRows = {
  /** Null before the first window has come. */
  readonly totalCount: number | null;
  /** How many more would match the search outside of the view and its filters. */
  readonly hiddenCount: number;
  /** The best match comes first. Null before the first window has come. */
  readonly isRanked: boolean | null;
  readonly windows: ReadonlyMap<number, readonly ApplicantRow[]>;
  /** What was searched for when these rows were found: the words to be marked in them. */
  readonly search: string;
  /** What is shown belongs to the query before; the answer to this one is on its way. */
  readonly isStale: boolean;
  readonly error: DeskError | null;
  readonly retry: () => void;
  readonly onRange: (first: number, last: number) => void;
};

const dragPauseMs = 60;

/**
 * The rows of a view, read by windows as they come into sight. While another query's first window is on its
 * way the former rows stay, so that typing doesn't flicker.
 */
export function useApplicantRows(query: ApplicantQuery): ApplicantRows {
  const top = useQuery({ ...applicantWindowQuery(query, 0), placeholderData: keepPreviousData });
  const count = top.data?.totalCount ?? 0;
  const [range, onRange] = useCalmRange();

  const wanted = windowsFor(range.first, range.last, count).filter((window) => window > 0);
  const others = useQueries({
    queries: top.isPlaceholderData ? [] : wanted.map((window) => applicantWindowQuery(query, window)),
  });

  const windows = new Map<number, readonly ApplicantRow[]>();
  if (top.data !== undefined) windows.set(0, top.data.rows);
  for (const [place, other] of others.entries()) {
    const window = wanted[place];
    if (window !== undefined && other.data !== undefined) windows.set(window, other.data.rows);
  }
  // Words still being typed would have every row drawn twice, once of them in vain.
  const [search, setSearch] = useState(query.search);
  if (!top.isPlaceholderData && search !== query.search) setSearch(query.search);
  const { refetch } = top;
  const retry = useCallback(() => void refetch(), [refetch]);
  return {
    totalCount: top.data?.totalCount ?? null,
    hiddenCount: top.data?.hiddenCount ?? 0,
    isRanked: top.data?.isRanked ?? null,
    windows,
    search,
    isStale: top.isPlaceholderData,
    error: top.error ?? others.find(({ error }) => error !== null)?.error ?? null,
    retry,
    onRange,
  };
}

type Range = { readonly first: number; readonly last: number };

/** Rows: what most windows show, and the margin after it, lie in the first window that is read. */
const rangeStep = windowSize / 2;

/**
 * The range in sight, in steps of some rows; told at once while scrolling on, and after a short pause while
 * the scrollbar is dragged through thousands of rows: windows that only fly by are never read.
 */
function useCalmRange(): [Range, (first: number, last: number) => void] {
  const [range, setRange] = useState<Range>({ first: 0, last: 0 });
  const shown = useRef(range);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onRange = useCallback((first: number, last: number) => {
    const next = {
      first: Math.floor(first / rangeStep) * rangeStep,
      last: Math.ceil(last / rangeStep) * rangeStep,
    };
    const show = (): void => {
      shown.current = next;
      setRange(next);
    };
    clearTimeout(timer.current);
    if (next.first === shown.current.first && next.last === shown.current.last) return;
    if (Math.abs(next.first - shown.current.first) > 150) timer.current = setTimeout(show, dragPauseMs);
    else show();
  }, []);
  return [range, onRange];
}
