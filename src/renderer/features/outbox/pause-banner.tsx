import type { OutboxPause } from '../../../shared/domain/outbox-entry.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

/** What holds up the whole queue, and what a person can do about it. */
export function PauseBanner({
  pause,
  unsentCount,
}: {
  readonly pause: OutboxPause;
  readonly unsentCount: number;
}) {
  const format = useFormat();
  const signIn = useCall('session.signInAgain');
  switch (pause.kind) {
    case 'none':
      return null;
    case 'throttled':
      return (
        <Banner tone="quiet" role="status">
          <Text id="outbox.pause.throttled" values={{ time: format.time(pause.until) }} />
        </Banner>
      );
    case 'signed-out':
      return (
        <Banner
          tone="warn"
          role="status"
          action={
            <Button look="link" isPending={signIn.isPending} onPress={() => signIn.mutate()}>
              <Text id="outbox.pause.signIn" />
            </Button>
          }
        >
          <Text id="outbox.pause.signedOut" values={{ count: unsentCount }} />
        </Banner>
      );
  }
}
