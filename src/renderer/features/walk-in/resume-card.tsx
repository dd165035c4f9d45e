import { FileText, X } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../desk/call.ts';
import { DeskError } from '../../desk/desk-error.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { DraftSaver } from './draft-saver.ts';
import { resumeExtensions, resumeRefusal, sizeText } from './resume-file.ts';
import { ResumePreview } from './resume-preview.tsx';
import type { WalkInForm } from './use-walk-in-form.ts';
import styles from './walk-in.module.css';

/** A résumé as a file or as text, never both; kept with the draft the moment it is given. */
export function ResumeCard({ form, saver }: { readonly form: WalkInForm; readonly saver: DraftSaver }) {
  const text = useText();
  const format = useFormat();
  const notices = useNotices();
  const { resume, coverLetter } = form.fields;
  const [isPasting, setIsPasting] = useState(resume?.kind === 'text');
  const [adding, setAdding] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [replacement, setReplacement] = useState<File | null>(null);
  const [isLetterOpen, setIsLetterOpen] = useState(coverLetter !== '');
  const refused = refusal ?? form.errorOf('resume');

  return (
    <section className={styles['card']} aria-labelledby="resume-title">
      <h2 id="resume-title" className={styles['cardTitle']}>
        <Text id="walkIn.resume" /> <small>{text('walkIn.optional')}</small>
      </h2>
      {body()}
      {refused !== undefined && (
        <p role="alert" className={styles['refusal']}>
          {refused}
        </p>
      )}
      <Disclosure
        label={text('walkIn.coverLetter')}
        hint={text('walkIn.optional')}
        isOpen={isLetterOpen}
        onOpenChange={setIsLetterOpen}
      >
        <TextArea
          label={text('walkIn.coverLetter')}
          rows={4}
          maxLength={50_000}
          value={coverLetter}
          onChange={(value) => form.put({ coverLetter: value })}
          onBlur={() => form.leave('coverLetter')}
          error={form.errorOf('coverLetter')}
          inputRef={form.refOf('coverLetter')}
        />
      </Disclosure>
      <ConfirmDialog
        isOpen={replacement !== null}
        onClose={() => setReplacement(null)}
        onConfirm={() => {
          if (replacement !== null) void attach(replacement);
        }}
        title={text('walkIn.resumeReplaceTitle')}
        confirmText={text('walkIn.resumeReplace', { name: replacement?.name ?? '' })}
        cancelText={text('walkIn.resumeKeepText')}
      >
        <Text id="walkIn.resumeReplaceText" />
      </ConfirmDialog>
    </section>
  );

  function body() {
    if (adding !== null)
      return <p className={styles['quiet']}>{text('walkIn.resumeAdding', { name: adding })}</p>;
    if (resume?.kind === 'file') {
      const id = saver.id();
      return (
        <>
          <div className={styles['file']}>
            <FileText aria-hidden="true" />
            <span className={styles['fileName']}>
              <span>{resume.name}</span>
              <small className="numbers">{sizeText(resume.size, format.number)}</small>
            </span>
            <IconButton
              label={text('walkIn.resumeRemoveNamed', { name: resume.name })}
              onPress={() => void remove()}
            >
              <X aria-hidden="true" />
            </IconButton>
          </div>
          {id !== null && <ResumePreview id={id} file={resume} />}
        </>
      );
    }
    return (
      <>
        {isPasting ? (
          <TextArea
            label={text('walkIn.resumeText')}
            placeholder={text('walkIn.resumeTextPlaceholder')}
            rows={6}
            maxLength={200_000}
            value={resume?.text ?? ''}
            onChange={(value) => form.put({ resume: value === '' ? null : { kind: 'text', text: value } })}
            onBlur={() => form.leave('resume')}
            inputRef={form.refOf('resume')}
          />
        ) : (
          <FileDrop
            label={text('walkIn.resume')}
            text={text('walkIn.resumeDrop')}
            chooseText={text('walkIn.resumeChoose')}
            limits={text('walkIn.resumeTypes')}
            dropNowText={text('walkIn.resumeDropNow')}
            acceptedTypes={resumeExtensions}
            onFiles={offer}
          >
            {' · '}
            <Button look="link" onPress={() => setIsPasting(true)}>
              {text('walkIn.resumePaste')}
            </Button>
          </FileDrop>
        )}
        {isPasting && (resume === null || resume.text === '') && (
          <Button look="link" className={styles['start']} onPress={() => setIsPasting(false)}>
            {text('walkIn.resumeUseFile')}
          </Button>
        )}
      </>
    );
  }

  function offer(files: readonly File[]): void {
    const [file] = files;
    if (file === undefined) return;
    const reason = resumeRefusal(file);
    setRefusal(reason === null ? null : refusalText(reason, file));
    if (reason !== null) return;
    if (files.length > 1) notices.show(text('walkIn.resumeSeveral'));
    if (resume?.kind === 'text' && resume.text !== '') setReplacement(file);
    else void attach(file);
  }

  function refusalText(reason: 'wrong-type' | 'too-big' | 'empty', { name, size }: File): string {
    if (reason === 'wrong-type') return text('walkIn.resumeWrongType', { name });
    if (reason === 'empty') return text('walkIn.resumeEmpty', { name });
    return text('walkIn.resumeTooBig', { name, size: sizeText(size, format.number) });
  }

  async function attach(file: File): Promise<void> {
    setAdding(file.name);
    try {
      const bytes = await bytesOf(file);
      if (bytes === null) {
        setRefusal(text('walkIn.resumeUnreadable', { name: file.name }));
        return;
      }
      await saver.flush();
      const begun = await saver.begin(form.fields.jobId);
      if (!begun.ok) throw new DeskError(begun.failure);
      const entry = await call('drafts.attachResume', { id: begun.value, name: file.name, bytes });
      setIsPasting(false);
      form.put({ resume: entry.application.resume });
      notices.tell(text('walkIn.resumeAdded', { name: file.name }));
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      const { failure } = error;
      const isOtherContent = failure.kind === 'rejected' && failure.detail === 'resume-content';
      setRefusal(
        text(isOtherContent ? 'walkIn.resumeWrongContent' : 'walkIn.resumeNotSaved', { name: file.name }),
      );
    } finally {
      setAdding(null);
    }
  }

  async function remove(): Promise<void> {
    const id = saver.id();
    if (id === null) return;
    try {
      await call('drafts.removeResume', { id });
      setRefusal(null);
      form.put({ resume: null });
      notices.tell(text('walkIn.resumeRemoved'));
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      notices.warn(text('walkIn.saveFailed.text'));
    }
  }
}

/** Null when the file went away or may not be read. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
