import { useState } from 'react';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useNotices } from '../../ui/notices.tsx';
import type { DraftSaver } from './draft-saver.ts';

/** Takes a draft off this computer, after asking. */
export function DiscardDraft({
  saver,
  name,
  onDiscarded,
}: {
  readonly saver: DraftSaver;
  readonly name: string;
  readonly onDiscarded: () => void;
}) {
  const text = useText();
  const notices = useNotices();
  const discard = useCall('drafts.discard');
  const [isAsking, setIsAsking] = useState(false);

  function confirm(): void {
    const id = saver.id();
    if (id === null) {
      saver.stop();
      onDiscarded();
      return;
    }
    discard.mutate(
      { id },
      {
        onSuccess: () => {
          saver.stop();
          notices.tell(text('walkIn.discarded'));
          onDiscarded();
        },
        onError: () => notices.warn(text('walkIn.discardFailed')),
      },
    );
  }

  return (
    <>
      <Button look="ghost" isPending={discard.isPending} onPress={() => setIsAsking(true)}>
        <Text id="walkIn.discard" />
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={confirm}
        title={text('walkIn.discardTitle')}
        confirmText={text('walkIn.discardConfirm')}
        cancelText={text('walkIn.keep')}
        isDangerous
      >
        <Text id="walkIn.discardText" values={{ name }} />
      </ConfirmDialog>
    </>
  );
}
