import { useEffect, useRef, useState } from 'react';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import { maxNoteLength, type Note } from '../../../shared/domain/mark.ts';
import { call } from '../../desk/call.ts';
import { useScreenCommands } from '../../desk/screen-commands.tsx';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Section } from '../../ui/section.tsx';
import styles from './my-note.module.css';
import { createNoteKeeper, type NoteState } from './note-keeper.ts';

/** A manager's own words about somebody; on the disk a moment after they are typed. */
export function MyNote({ id, note }: { readonly id: ApplicantId; readonly note: Note | null }) {
  const text = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [state, setState] = useState<NoteState>('idle');
  const [keeper] = useState(() =>
    createNoteKeeper({
      save: (words) =>
        call('notes.save', { id, text: words }).then(
          () => true,
          () => false,
        ),
      onState: setState,
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    }),
  );
  useEffect(() => {
    window.addEventListener('pagehide', keeper.flush);
    return () => {
      window.removeEventListener('pagehide', keeper.flush);
      keeper.flush();
    };
  }, [keeper]);
  useScreenCommands({ note: () => field.current?.focus() });

  return (
    <Section title={<Text id="marks.note" />} note={<Text id="marks.only" />}>
      <AriaTextField
        aria-label={text('marks.note')}
        // While nobody types, what is on the disk: undo and other windows change it.
        value={typed ?? note?.text ?? ''}
        onChange={(words) => {
          setTyped(words);
          keeper.type(words);
        }}
        onBlur={() => {
          keeper.flush();
          if (state === 'saved' || state === 'idle') setTyped(null);
        }}
        className={styles['field'] ?? ''}
      >
        <AriaTextArea
          ref={field}
          rows={2}
          maxLength={maxNoteLength}
          placeholder={text('marks.notePlaceholder')}
          className={styles['area'] ?? ''}
        />
      </AriaTextField>
      <NoteLine state={state} note={note} />
    </Section>
  );
}

function NoteLine({ state, note }: { readonly state: NoteState; readonly note: Note | null }) {
  const format = useFormat();
  const now = useNow();
  if (state === 'failed' || state === 'unsaved') {
    return (
      <p className={styles['line']} data-failed={state === 'failed' || undefined}>
        <Text id="marks.noteNotSaved" />
      </p>
    );
  }
  if (state === 'saving') {
    return (
      <p className={styles['line']}>
        <Text id="marks.noteSaving" />
      </p>
    );
  }
  if (note === null) return null;
  return (
    <p className={styles['line']}>
      <Text id="marks.noteSaved" values={{ time: format.moment(note.updatedAt, now) }} />
    </p>
  );
}
