import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useForm, useWatch } from 'react-hook-form';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { Job, PrescreenQuestion } from '../../../shared/domain/job.ts';
import type { OutboxEntry } from '../../../shared/domain/outbox-entry.ts';
import { call } from '../../desk/call.ts';
import { DeskError } from '../../desk/desk-error.ts';
import { useText } from '../../i18n/text.tsx';
import type { DraftSaver } from './draft-saver.ts';
import { problemText } from './problem-text.ts';
import { useJob } from './use-job.ts';
import {
  addressForJob,
  applicationOf,
  draftOf,
  problemsOfFields,
  visibleProblems,
  type WalkInFields,
} from './walk-in-fields.ts';

/** Stable, so that what depends on it isn't computed anew. */
const none: readonly PrescreenQuestion[] = [];

type JobReading = ReturnType<typeof useJob>;
type Focusable = { readonly focus: () => void };

/** What the parts of the form share. */
export type WalkInForm = {
  readonly fields: WalkInFields;
  /** Takes what a person typed or chose, and has the draft saved. */
  readonly put: (change: Partial<WalkInFields>, field?: string) => void;
  /** The job chosen now, once it is read. */
  readonly job: JobReading;
  readonly leave: (field: string) => void;
  readonly errorOf: (field: string) => string | undefined;
  readonly refOf: (field: string) => (element: Focusable | null) => void;
  /** Puts the focus into a field, if it is shown. */
  readonly focus: (field: string) => void;
  readonly problemCount: number;
  readonly failure: Failure | null;
  readonly isSubmitting: boolean;
  readonly submit: () => Promise<void>;
};

export function useWalkInForm({
  initial,
  saver,
  refusedField,
  onSubmitted,
}: {
  readonly initial: WalkInFields;
  readonly saver: DraftSaver;
  /** What CareerPlug didn't take the last time; said at its field until it changes. */
  readonly refusedField: string | null;
  readonly onSubmitted: (entry: OutboxEntry) => void;
}): WalkInForm {
  const text = useText();
  const { control, getValues, reset } = useForm<WalkInFields>({ defaultValues: initial });
  const fields = useWatch({ control, compute: (values) => values });
  const job = useJob(fields.jobId);
  const questions = job.data?.job.questions ?? none;
  const [isAttempted, setIsAttempted] = useState(false);
  const [isSubmitting, setIsSubmitting] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<readonly string[]>(refusedField === null ? [] : [refusedField]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const elements = useRef(new Map<string, Focusable>());

  const focus = useCallback((field: string) => elements.current.get(field)?.focus(), []);

  const fill = useCallback(
    (change: Partial<WalkInFields>) => {
      reset({ ...getValues(), ...change });
    },
    [getValues, reset],
  );
  const put = useCallback(
    (change: Partial<WalkInFields>, field?: string) => {
      fill(change);
      const touched = field ?? Object.keys(change)[0];
      setRefused((before) => before.filter((name) => name !== touched));
      saver.change(draftOf(getValues()));
    },
    [fill, getValues, saver],
  );

  // Applying at a store mostly means living near it: its place is filled in, and follows the job.
  const chosen = job.data?.job;
  const placedFor = useRef<Job | null>(null);
  useEffect(() => {
    const before = placedFor.current;
    if (chosen === undefined || chosen.id === before?.id) return;
    placedFor.current = chosen;
    fill(addressForJob(getValues(), before, chosen));
    if (saver.status().kind !== 'untouched') saver.change(draftOf(getValues()));
  }, [chosen, fill, getValues, saver]);

  const problems = useMemo(() => problemsOfFields(fields, questions), [fields, questions]);
  const visible = visibleProblems(problems, { isAttempted, left, refused });

  async function submit(): Promise<void> {
    if (isSubmitting) return;
    // At once: what is said above the fields moves them, and the focus has to find where they stand then.
    flushSync(() => {
      setFailure(null);
      setIsAttempted(true);
    });
    const first = problems[0];
    if (first !== undefined) {
      focus(first.field);
      return;
    }
    setIsSubmitting(true);
    try {
      onSubmitted(await save());
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      take(error.failure);
    } finally {
      setIsSubmitting(false);
    }
  }

  async function save(): Promise<OutboxEntry> {
    const application = applicationOf(getValues(), questions);
    // Questions that could not be read don't cost the answers that were given earlier.
    saver.change(questions.length === 0 ? draftOf(getValues()) : application);
    const flushed = await saver.flush();
    if (!flushed.ok) throw new DeskError(flushed.failure);
    const begun = await saver.begin(application.jobId);
    if (!begun.ok) throw new DeskError(begun.failure);
    const entry = await call('outbox.submit', { id: begun.value });
    saver.stop();
    return entry;
  }

  function take(reason: Failure): void {
    const named = reason.kind === 'rejected' ? (reason.fields ?? []) : [];
    setRefused(named);
    const first = named.find((field) => elements.current.has(field));
    if (first === undefined) setFailure(reason);
    else focus(first);
  }

  return {
    fields,
    job,
    put,
    leave: (field) => {
      setLeft((before) => (before.has(field) ? before : new Set([...before, field])));
      void saver.flush();
    },
    errorOf: (field) => {
      const problem = visible.find((one) => one.field === field);
      return problem === undefined ? undefined : text(problemText(problem));
    },
    refOf: (field) => (element) => {
      if (element === null) elements.current.delete(field);
      else elements.current.set(field, element);
    },
    focus,
    problemCount: isAttempted ? visible.length : 0,
    failure,
    isSubmitting,
    submit,
  };
}
