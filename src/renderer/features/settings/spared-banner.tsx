import { useState } from 'react';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

/** More have vanished at once than is believed: how many, why they stay, and the way for a person who knows better. */
export function SparedBanner({ count }: { readonly count: number }) {
  const text = useText();
  const believe = useCall('sync.believeGone');
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Banner
        tone="quiet"
        action={
          <Button look="link" onPress={() => setIsAsking(true)}>
            <Text id="settings.sparedGone" />
          </Button>
        }
      >
        <Text id="settings.spared" values={{ count }} />
      </Banner>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => believe.mutate()}
        title={text('settings.sparedTitle')}
        confirmText={text('settings.sparedMark')}
        cancelText={text('settings.sparedKeep')}
      >
        <p>{text('settings.sparedHow')}</p>
      </ConfirmDialog>
    </>
  );
}
