import { CircleAlert } from 'lucide-react';
import type { Failure } from '../../shared/domain/failure.ts';
import { Text } from '../i18n/text.tsx';
import { useFailureText } from '../i18n/use-failure-text.ts';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { FailureDetails } from './failure-details.tsx';

/** In place of what could not be read: the sentence, another try, and the details for those who ask. */
export function FailureState({
  failure,
  onRetry,
}: {
  readonly failure: Failure;
  readonly onRetry: () => void;
}) {
  const textOf = useFailureText();
  return (
    <EmptyState
      role="alert"
      icon={<CircleAlert aria-hidden="true" />}
      title={textOf(failure)}
      action={
        <>
          <Button onPress={onRetry}>
            <Text id="failures.tryAgain" />
          </Button>
          <FailureDetails failure={failure} />
        </>
      }
    />
  );
}
