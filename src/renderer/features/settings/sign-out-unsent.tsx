import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { UnsentChoice } from '../../../shared/contract/session.ts';
import { ExportWalkIns } from '../../desk/export-walk-ins.tsx';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import styles from './settings.module.css';
import { TypedCount } from './typed-count.tsx';
import { confirmedCount } from './typed-number.ts';

/** Names who would be left behind, before anybody signs out; deleting them takes more than a press. */
export function SignOutUnsent({
  preview,
  canKeep,
  onClose,
  onLeave,
  onExported,
}: {
  readonly preview: CallOutput<'session.signOutPreview'>;
  readonly canKeep: boolean;
  readonly onClose: () => void;
  readonly onLeave: (unsent: UnsentChoice) => void;
  /** Something went into a file: what would be left behind has to be looked at anew. */
  readonly onExported: () => void;
}) {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { unsent, unsentCount, draftCount } = preview;
  const total = unsentCount + draftCount;
  const [isExporting, setIsExporting] = useState(false);
  const [isDeleting, setIsDeleting] = useState(false);
  const [typed, setTyped] = useState('');
  const typedCount = confirmedCount(typed, total);
  const leave = (choice: UnsentChoice): void => {
    onClose();
    onLeave(choice);
  };
  return (
    <DialogFrame
      isOpen
      onClose={onClose}
      title={text(unsentCount > 0 ? 'settings.unsentTitle' : 'settings.draftsTitle', {
        unsent: unsentCount,
        drafts: draftCount,
      })}
      actions={
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must begin somewhere harmless */}
          <Button autoFocus onPress={onClose}>
            <Text id="settings.staySignedIn" />
          </Button>
          <Button onPress={() => setIsExporting(true)}>
            <Text id="settings.exportEncrypted" />
          </Button>
          {canKeep && (
            <Button look="primary" onPress={() => leave('keep-locked')}>
              <Text id="settings.signOutKeep" />
            </Button>
          )}
        </>
      }
    >
      <div className={styles['words']}>
        {unsent.length > 0 && (
          <ul className={styles['unsent']}>
            {unsent.map(({ id, personName, jobName, takenAt }) => (
              <li key={id}>
                <b>{personName === '' ? text('settings.noName') : personName}</b>
                <span>{[jobName, format.moment(takenAt, now)].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        )}
        {unsentCount > 0 && draftCount > 0 && (
          <p>
            <Text id="settings.andDrafts" values={{ drafts: draftCount }} />
          </p>
        )}
        <p>
          <Text id={canKeep ? 'settings.keepWhat' : 'settings.cannotKeep'} values={{ count: total }} />
        </p>
        {isExporting && (
          <ExportWalkIns
            ids={null}
            count={total}
            onClose={() => setIsExporting(false)}
            onExported={onExported}
          />
        )}
        <Disclosure
          label={text('settings.deleteInstead', { count: total })}
          isOpen={isDeleting}
          onOpenChange={setIsDeleting}
        >
          <div className={styles['delete']}>
            <TypedCount count={total} value={typed} onChange={setTyped} />
            <Button
              look="danger"
              isDisabled={typedCount === null}
              onPress={() => typedCount !== null && leave({ kind: 'delete', typedCount })}
            >
              <Text id="settings.deleteAndSignOut" />
            </Button>
          </div>
        </Disclosure>
      </div>
    </DialogFrame>
  );
}
