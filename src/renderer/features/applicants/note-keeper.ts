/** When what was typed goes to the disk: soon, and not at every letter. */
const pauseMs = 600;

export type NoteState = 'idle' | 'unsaved' | 'saving' | 'saved' | 'failed';

/**
 * Keeps a note written down while somebody types: after a short pause, and at once on `flush` (the field is left, the
 * person changes, the window closes). One write at a time; what was typed meanwhile follows it. A write that
 * failed is tried again with the next letter or flush: the text stays in the field.
 */
export function createNoteKeeper(deps: {
  /** Answers whether it is on the disk. */
  readonly save: (text: string) => Promise<boolean>;
  readonly onState: (state: NoteState) => void;
  readonly after: (ms: number, run: () => void) => () => void;
}): { readonly type: (text: string) => void; readonly flush: () => void } {
  let waiting: string | null = null;
  let isSaving = false;
  let cancel: () => void = () => undefined;

  const write = async (): Promise<void> => {
    if (waiting === null || isSaving) return;
    const text = waiting;
    waiting = null;
    isSaving = true;
    deps.onState('saving');
    const isSaved = await deps.save(text);
    isSaving = false;
    if (!isSaved) waiting ??= text;
    if (!isSaved) deps.onState('failed');
    else if (waiting === null) deps.onState('saved');
    else void write();
  };
  return {
    type: (text) => {
      waiting = text;
      deps.onState('unsaved');
      cancel();
      cancel = deps.after(pauseMs, () => void write());
    },
    flush: () => {
      cancel();
      void write();
    },
  };
}
