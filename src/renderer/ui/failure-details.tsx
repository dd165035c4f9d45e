import type { Failure } from '../../shared/domain/failure.ts';
import { Text } from '../i18n/text.tsx';
import styles from './failure-details.module.css';

/** What the service or this computer said, for those who ask: codes are never the first thing shown. */
export function FailureDetails({ failure }: { readonly failure: Failure }) {
  const lines = detailLines(failure);
  return (
    <details className={styles['details']}>
      <summary>
        <Text id="failures.details" />
      </summary>
      <code>{lines.join('\n')}</code>
    </details>
  );
}

/** Kind and reason as the code names them, then what came with them. */
export function detailLines(failure: Failure): string[] {
  const name = 'reason' in failure ? `${failure.kind}: ${failure.reason}` : failure.kind;
  const status = 'status' in failure && failure.status !== undefined ? [`HTTP ${failure.status}`] : [];
  const fields = 'fields' in failure && failure.fields !== undefined ? [failure.fields.join(', ')] : [];
  return [name, ...status, ...fields, ...(failure.detail === undefined ? [] : [failure.detail])];
}
