import { Text } from '../../i18n/text.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

/** A code came that was not asked for: told as what it most likely is, with the proper way offered. */
export function UnsolicitedCode({ onSignIn }: { readonly onSignIn: () => void }) {
  return (
    <Banner
      tone="info"
      role="status"
      action={
        <Button look="link" onPress={onSignIn}>
          <Text id="connect.startProperly" />
        </Button>
      }
    >
      <p>
        <strong>
          <Text id="connect.failure.unsolicitedCode.title" />
        </strong>
      </p>
      <p>
        <Text id="connect.unsolicitedText" />
      </p>
    </Banner>
  );
}
