import { Check, CircleAlert } from 'lucide-react';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { Text } from '../../i18n/text.tsx';
import type { DraftStatus } from './draft-saver.ts';
import styles from './walk-in.module.css';

/** The truth about the draft, in two words. */
export function DraftChip({ status }: { readonly status: DraftStatus }) {
  if (status.kind === 'untouched') return null;
  return (
    <span className={styles['draft']} data-kind={status.kind}>
      {status.kind === 'saved' && <Check aria-hidden="true" />}
      {status.kind === 'failed' && <CircleAlert aria-hidden="true" />}
      <Text id={`walkIn.draft.${status.kind}`} />
    </span>
  );
}

/** The end of "This draft isn't saved yet: …". */
export function whyNotSaved(failure: Failure): MessageId {
  if (failure.kind === 'locked') return 'walkIn.draft.locked';
  if (failure.kind === 'storage' && failure.reason === 'disk-full') return 'walkIn.draft.diskFull';
  if (failure.kind === 'storage' && failure.reason === 'read-only') return 'walkIn.draft.readOnly';
  if (failure.kind === 'not-found') return 'walkIn.draft.gone';
  if (failure.kind === 'rejected' && failure.reason === 'wrong-state') return 'walkIn.draft.gone';
  return 'walkIn.draft.other';
}
