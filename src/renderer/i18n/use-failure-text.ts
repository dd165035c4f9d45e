import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../shared/domain/failure.ts';
import { failureText } from './failure-text.ts';

/** The sentence for a failure, in the language shown. */
export function useFailureText(): (failure: Failure) => string {
  const intl = useIntl();
  return useCallback(
    (failure) => {
      const { id, values } = failureText(failure);
      return intl.formatMessage({ id }, values);
    },
    [intl],
  );
}
