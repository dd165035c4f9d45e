import { Send } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import type { Application } from '../../../shared/domain/application.ts';
import { fullName } from '../../../shared/domain/applicant.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import type { OutboxEntry } from '../../../shared/domain/outbox-entry.ts';
import { useGo } from '../../desk/place.tsx';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { ApplicationFields } from './application-fields.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { DraftChip } from './draft-chip.tsx';
import { FormNotes } from './form-notes.tsx';
import { ImpressionCard } from './impression-card.tsx';
import { OfflineNote } from './offline-note.tsx';
import { OtherDrafts } from './other-drafts.tsx';
import { ResumeCard } from './resume-card.tsx';
import { useDraftSaver } from './use-draft-saver.ts';
import { useWalkInForm } from './use-walk-in-form.ts';
import { fieldsOf } from './walk-in-fields.ts';
import styles from './walk-in.module.css';

/** The whole form on one page; what is typed is on disk at each pause. */
export function WalkInForm({
  entry,
  application,
  lastUsedJobId,
  refusedField,
  onDiscarded,
}: {
  /** Null: nothing is on disk yet. */
  readonly entry: OutboxEntry | null;
  readonly application: Application;
  /** Set when the job was chosen for the person, from the last time. */
  readonly lastUsedJobId: JobId | null;
  /** The field that CareerPlug refused: said there, and where the cursor begins. */
  readonly refusedField: string | null;
  readonly onDiscarded: () => void;
}) {
  const text = useText();
  const go = useGo();
  const { saver, status } = useDraftSaver(entry);
  const [initial] = useState(() => fieldsOf(application));
  const form = useWalkInForm({
    initial,
    saver,
    refusedField,
    onSubmitted: (saved) => go({ section: 'walk-in', jobId: null, entryId: saved.id }),
  });
  const keys = navigator.userAgent.includes('Mac') ? '⌘↵' : 'Ctrl+Enter';

  const { focus } = form;
  useEffect(() => {
    focus(refusedField ?? 'phone');
  }, [focus, refusedField]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void form.submit();
  }

  return (
    <form
      className={styles['form']}
      noValidate
      aria-labelledby="walk-in-title"
      onSubmit={(event) => event.preventDefault()}
      onKeyDownCapture={onKeyDown}
    >
      <header className={styles['head']}>
        <h1 id="walk-in-title">
          <Text id="walkIn.title" />
        </h1>
        <DraftChip status={status} />
        <span className={styles['grow']} />
        {status.kind !== 'untouched' && (
          <DiscardDraft
            saver={saver}
            name={fullName(form.fields) || text('walkIn.draftNameless')}
            onDiscarded={onDiscarded}
          />
        )}
        <Button
          look="primary"
          isPending={form.isSubmitting}
          icon={<Send aria-hidden="true" />}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onPress={() => void form.submit()}
        >
          <Text id={form.isSubmitting ? 'walkIn.saving' : 'walkIn.save'} />
        </Button>
      </header>
      <FormNotes form={form} status={status} saver={saver} />
      <div className={styles['columns']}>
        <ApplicationFields
          form={form}
          isJobLastUsed={lastUsedJobId !== null && form.fields.jobId === lastUsedJobId}
        />
        <div className={styles['side']}>
          <OtherDrafts currentId={saver.id()} />
          <ResumeCard form={form} saver={saver} />
          <ImpressionCard form={form} />
          <OfflineNote />
          <p className={styles['quiet']}>
            <Text id="walkIn.saveKey" values={{ keys: <kbd key="keys">{keys}</kbd> }} />
          </p>
        </div>
      </div>
    </form>
  );
}
