import { Ellipsis, PenLine, Printer, RotateCw, Send, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { everyone } from '../../../shared/domain/applicant.ts';
import { isAtRest, isEditable, type OutboxEntry } from '../../../shared/domain/outbox-entry.ts';
import { ExportWalkIns } from '../../desk/export-walk-ins.tsx';
import { useGo } from '../../desk/place.tsx';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ActionMenu } from '../../ui/menu.tsx';
import { useNotices } from '../../ui/notices.tsx';
import styles from './outbox.module.css';
import { PrintSheet, type Printed } from './print-sheet.tsx';
import { fieldToFix, fixText } from './reason.ts';

/** What a person can do about an application, by where it stands. Nothing goes without a question. */
export function EntryActions({ entry }: { readonly entry: OutboxEntry }) {
  const text = useText();
  const notices = useNotices();
  const go = useGo();
  const sendNow = useCall('outbox.sendNow');
  const edit = useCall('outbox.edit');
  const cancel = useCall('outbox.cancel');
  const restore = useCall('outbox.restore');
  const discard = useCall('drafts.discard');
  const takeBack = useCall('outbox.takeBack');
  const [asking, setAsking] = useState<'cancel' | 'discard' | 'take-back' | 'export' | null>(null);
  const [printed, setPrinted] = useState<Printed | null>(null);
  const { id, state } = entry;
  const name = entry.personName || text('outbox.nameless');
  const isDuplicate =
    state.kind === 'rejected' &&
    state.failure.kind === 'rejected' &&
    state.failure.reason === 'duplicate-person';
  const onError = (error: { failure: { kind: string; reason?: string } }): void => {
    const hasMoved = error.failure.kind === 'rejected' && error.failure.reason === 'wrong-state';
    notices.warn(text(hasMoved ? 'outbox.stateMoved' : 'outbox.actionFailed'));
  };
  const openForm = (): void => go({ section: 'walk-in', jobId: null, entryId: id, field: fieldToFix(state) });

  return (
    <>
      <div className={styles['actions']}>
        {state.kind === 'draft' && (
          <Button look="primary" icon={<PenLine aria-hidden="true" />} onPress={openForm}>
            <Text id="outbox.continueDraft" />
          </Button>
        )}
        {state.kind === 'rejected' && editButton('primary')}
        {(state.kind === 'queued' || state.kind === 'waiting') && (
          <Button
            look="primary"
            icon={<Send aria-hidden="true" />}
            isPending={sendNow.isPending}
            onPress={nudge}
          >
            <Text id="outbox.sendNow" />
          </Button>
        )}
        {state.kind === 'uncertain' && (
          <Button icon={<RotateCw aria-hidden="true" />} isPending={sendNow.isPending} onPress={nudge}>
            <Text id="outbox.checkNow" />
          </Button>
        )}
        {state.kind === 'rejected' && (
          <Button isPending={sendNow.isPending} onPress={nudge}>
            <Text id={isDuplicate ? 'outbox.sendAgainAnyway' : 'outbox.sendNow'} />
          </Button>
        )}
        {(state.kind === 'queued' || state.kind === 'waiting') && editButton('plain')}
        {state.kind === 'sent' && state.applicantId !== null && openApplicant(state.applicantId)}
        {state.kind === 'sent' && (
          <Button icon={<Printer aria-hidden="true" />} onPress={() => setPrinted('receipt')}>
            <Text id="outbox.printReceipt" />
          </Button>
        )}
        {state.kind === 'cancelled' && (
          <Button
            look="primary"
            icon={<Undo2 aria-hidden="true" />}
            isPending={restore.isPending}
            onPress={() =>
              restore.mutate(
                { id },
                { onSuccess: () => notices.show(text('outbox.restored', { name })), onError },
              )
            }
          >
            <Text id="outbox.undo" />
          </Button>
        )}
        {state.kind === 'exported' && (
          <Button
            icon={<Undo2 aria-hidden="true" />}
            isPending={takeBack.isPending}
            onPress={() => setAsking('take-back')}
          >
            <Text id="outbox.takeBack" />
          </Button>
        )}
        {state.kind === 'draft' && (
          <Button look="ghost" onPress={() => setAsking('discard')}>
            <Text id="outbox.discard" />
          </Button>
        )}
        {isEditable(state) && state.kind !== 'draft' && (
          <Button look="ghost" onPress={() => setAsking('cancel')}>
            <Text id="outbox.cancel" />
          </Button>
        )}
        <ActionMenu
          label={text('outbox.moreFor', { name })}
          trigger={
            <IconButton label={text('outbox.moreFor', { name })}>
              <Ellipsis aria-hidden="true" />
            </IconButton>
          }
          entries={[
            ...(state.kind === 'sent'
              ? []
              : [{ id: 'receipt' as const, label: text('outbox.printReceipt') }]),
            { id: 'application' as const, label: text('outbox.printApplication') },
            ...(isAtRest(state) ? [{ id: 'export' as const, label: text('outbox.exportOne') }] : []),
          ]}
          onAction={(action) => (action === 'export' ? setAsking('export') : setPrinted(action))}
        />
      </div>
      {asking === 'export' && <ExportWalkIns ids={[id]} count={1} onClose={() => setAsking(null)} />}
      {printed !== null && <PrintSheet entry={entry} what={printed} onDone={() => setPrinted(null)} />}
      <ConfirmDialog
        isOpen={asking === 'take-back'}
        onClose={() => setAsking(null)}
        onConfirm={() =>
          takeBack.mutate(
            { id },
            { onSuccess: () => notices.show(text('outbox.takenBack', { name })), onError },
          )
        }
        title={text('outbox.takeBackTitle')}
        confirmText={text('outbox.takeBackConfirm')}
        cancelText={text('outbox.keep')}
      >
        <Text id="outbox.takeBackText" values={{ name }} />
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asking === 'cancel'}
        onClose={() => setAsking(null)}
        onConfirm={() =>
          cancel.mutate(
            { id },
            {
              // Stays open here, so that it can be taken back; the list doesn't have it any more.
              onSuccess: () => {
                go({ section: 'outbox', entryId: id });
                notices.tell(text('outbox.cancelled', { name }));
              },
              onError,
            },
          )
        }
        title={text('outbox.cancelTitle')}
        confirmText={text('outbox.cancelConfirm')}
        cancelText={text('outbox.keep')}
        isDangerous
      >
        <Text id="outbox.cancelText" values={{ name }} />
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asking === 'discard'}
        onClose={() => setAsking(null)}
        onConfirm={() =>
          discard.mutate(
            { id },
            {
              onSuccess: () => {
                go({ section: 'outbox', entryId: null });
                notices.show(text('outbox.discarded'));
              },
              onError,
            },
          )
        }
        title={text('outbox.discardTitle')}
        confirmText={text('outbox.discard')}
        cancelText={text('outbox.keep')}
        isDangerous
      >
        <Text id="outbox.discardText" values={{ name }} />
      </ConfirmDialog>
    </>
  );

  function nudge(): void {
    sendNow.mutate({ id }, { onSuccess: () => notices.tell(text('outbox.nudged')), onError });
  }

  function editButton(look: 'primary' | 'plain') {
    return (
      <Button
        look={look}
        icon={<PenLine aria-hidden="true" />}
        isPending={edit.isPending}
        onPress={() => edit.mutate({ id }, { onSuccess: openForm, onError })}
      >
        <Text id={fixText(state)} />
      </Button>
    );
  }

  function openApplicant(applicantId: Extract<typeof state, { kind: 'sent' }>['applicantId']) {
    return (
      <Button onPress={() => go({ section: 'applicants', view: 'everyone', query: everyone, applicantId })}>
        <Text id="outbox.openApplicant" />
      </Button>
    );
  }
}
