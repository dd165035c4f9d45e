import type { Failure } from '../../../shared/domain/failure.ts';
import { Text } from '../../i18n/text.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { FailureDetails } from '../../ui/failure-details.tsx';
import layout from './choices.module.css';

/** CareerPlug took the keys and shows them nothing: a person's sign-in with the same keys is what helps. */
export function KeysWithoutData({
  failure,
  onBrowser,
}: {
  readonly failure: Failure;
  readonly onBrowser: () => void;
}) {
  return (
    <Banner tone="danger" role="alert">
      <p>
        <strong>
          <Text id="connect.failure.refusedByResources.title" />
        </strong>
      </p>
      <p>
        <Text id="connect.check.keysRefused" />
      </p>
      <p>
        <Button look="link" className={layout['inBanner']} onPress={onBrowser}>
          <Text id="connect.signInWithBrowser" />
        </Button>
      </p>
      <FailureDetails failure={failure} />
    </Banner>
  );
}
