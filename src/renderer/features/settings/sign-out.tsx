import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { UnsentChoice } from '../../../shared/contract/session.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useNotices } from '../../ui/notices.tsx';
import styles from './settings.module.css';
import { SignOutUnsent } from './sign-out-unsent.tsx';

type Preview = CallOutput<'session.signOutPreview'>;

/** The way out of the open connection. What would be left behind is looked at before anything is asked. */
export function SignOut({
  isSample,
  canKeep,
}: {
  readonly isSample: boolean;
  /** Whether this computer can keep what hasn't been sent. */
  readonly canKeep: boolean;
}) {
  const text = useText();
  const textOf = useFailureText();
  const notices = useNotices();
  const preview = useCall('session.signOutPreview');
  const signOut = useCall('session.signOut');
  const [asked, setAsked] = useState<Preview | 'unknown' | null>(null);
  const ask = (): void =>
    preview.mutate(undefined, {
      onSuccess: setAsked,
      // Not knowing must not keep anybody from leaving; the dialog says that it isn't known.
      onError: () => setAsked('unknown'),
    });
  const leave = (unsent: UnsentChoice): void =>
    signOut.mutate({ unsent }, { onError: (error) => notices.warn(textOf(error.failure)) });
  const hasUnsent =
    asked !== null && asked !== 'unknown' && !isSample && asked.unsentCount + asked.draftCount > 0;
  const close = (): void => setAsked(null);

  return (
    <>
      <Button isPending={preview.isPending || signOut.isPending} onPress={ask}>
        <Text id={isSample ? 'settings.leaveSample' : 'settings.signOut'} />
      </Button>
      {hasUnsent ? (
        <SignOutUnsent preview={asked} canKeep={canKeep} onClose={close} onLeave={leave} onExported={ask} />
      ) : (
        <ConfirmDialog
          isOpen={asked !== null}
          onClose={close}
          onConfirm={() => leave('keep-locked')}
          title={text(isSample ? 'settings.leaveSampleTitle' : 'settings.signOutTitle')}
          confirmText={text(asked === 'unknown' ? 'settings.signOutKeep' : 'settings.signOut')}
          cancelText={text('settings.staySignedIn')}
          isDangerous
        >
          <div className={styles['words']}>
            {!isSample && (
              <p>
                <Text id={asked === 'unknown' ? 'settings.leftUnknown' : 'settings.leftNothing'} />
              </p>
            )}
            <p>
              <Text id={isSample ? 'settings.leaveSampleWhat' : 'settings.signOutWhat'} />
            </p>
          </div>
        </ConfirmDialog>
      )}
    </>
  );
}
