import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Connection } from '../../../shared/domain/session.ts';
import { sessionQuery } from '../../desk/query.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { SettingsCard } from './settings-card.tsx';
import styles from './settings.module.css';
import { signOutText, type LeftBehind } from './sign-out-text.ts';

/** Which company this is, and the way out, which names what would be left behind. */
export function ConnectionSettings() {
  const { data: session } = useQuery(sessionQuery);
  if (session?.kind !== 'signed-in' && session?.kind !== 'sign-in-needed') return null;
  const { connection } = session;
  return (
    <SettingsCard title={<Text id="settings.connection" />}>
      <div className={styles['line']}>
        <div className={styles['what']}>
          <b>{connection.name}</b>
          <p>
            {connection.kind === 'sample' ? (
              <Text id="settings.sample" />
            ) : (
              <Text
                id={session.kind === 'signed-in' ? 'settings.signedInAt' : 'settings.signInNeededAt'}
                values={{ host: hostOf(connection) }}
              />
            )}
          </p>
        </div>
        <SignOut isSample={connection.kind === 'sample'} />
      </div>
    </SettingsCard>
  );
}

function hostOf(connection: Connection): string {
  return new URL(connection.appOrigin).host;
}

function SignOut({ isSample }: { readonly isSample: boolean }) {
  const text = useText();
  const textOf = useFailureText();
  const notices = useNotices();
  const preview = useCall('session.signOutPreview');
  const signOut = useCall('session.signOut');
  const [asked, setAsked] = useState<LeftBehind | 'unknown' | null>(null);
  const words = signOutText(asked ?? 'unknown');
  const ask = (): void =>
    preview.mutate(undefined, {
      onSuccess: (left) => setAsked(left),
      // Not knowing must not keep anybody from leaving; the dialog says that it isn't known.
      onError: () => setAsked('unknown'),
    });
  return (
    <>
      <Button isPending={preview.isPending || signOut.isPending} onPress={ask}>
        <Text id={isSample ? 'settings.leaveSample' : 'settings.signOut'} />
      </Button>
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() =>
          signOut.mutate(undefined, { onError: (error) => notices.warn(textOf(error.failure)) })
        }
        title={text(isSample ? 'settings.leaveSampleTitle' : 'settings.signOutTitle')}
        confirmText={text(words.confirm)}
        cancelText={text('settings.staySignedIn')}
        isDangerous
      >
        <div className={styles['words']}>
          <p>
            <Text id={words.left.id} values={words.left.values} />
          </p>
          <p>
            <Text id={isSample ? 'settings.leaveSampleWhat' : 'settings.signOutWhat'} />
          </p>
        </div>
      </ConfirmDialog>
    </>
  );
}
