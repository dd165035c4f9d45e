import type { Failure } from '../../../shared/domain/failure.ts';
import { Text } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Banner, type BannerTone } from '../../ui/banner.tsx';
import { FailureDetails } from '../../ui/failure-details.tsx';
import { connectFailureName, failureHost } from './connect-failure.ts';

/** What happened, what is safe, what to do; what the server said is under Details. */
export function ConnectFailureBanner({
  failure,
  tone = 'danger',
}: {
  readonly failure: Failure | null;
  /** A notice while the sign-in goes on is no danger. */
  readonly tone?: BannerTone;
}) {
  const format = useFormat();
  const name = failure === null ? null : connectFailureName(failure);
  if (failure === null || name === null) return null;
  const time = failure.kind === 'throttled' ? format.time(failure.retryAt) : '';
  return (
    <Banner tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <p>
        <strong>
          <Text id={`connect.failure.${name}.title`} />
        </strong>
      </p>
      <p>
        <Text id={`connect.failure.${name}.text`} values={{ host: failureHost(failure), time }} />
      </p>
      {tone === 'danger' && <FailureDetails failure={failure} />}
    </Banner>
  );
}
