import { Text, useText } from '../../i18n/text.tsx';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { FailureDetails } from '../../ui/failure-details.tsx';
import { whyNotSaved } from './draft-chip.tsx';
import type { DraftSaver, DraftStatus } from './draft-saver.ts';
import type { WalkInForm } from './use-walk-in-form.ts';
import styles from './walk-in.module.css';

/** What concerns the whole form: things to mend, a draft or an application that could not be written down. */
export function FormNotes({
  form,
  status,
  saver,
}: {
  readonly form: WalkInForm;
  readonly status: DraftStatus;
  readonly saver: DraftSaver;
}) {
  const text = useText();
  return (
    <div className={styles['notes']}>
      {form.problemCount > 0 && (
        <Banner tone="danger" role="alert">
          <Text id="walkIn.problemCount" values={{ count: form.problemCount }} />
        </Banner>
      )}
      {form.failure !== null && (
        <Banner tone="danger" role="alert">
          <p>
            <strong>
              <Text id="walkIn.saveFailed.title" />
            </strong>{' '}
            <Text id={saveFailedText(form.failure)} />
          </p>
          <FailureDetails failure={form.failure} />
        </Banner>
      )}
      {status.kind === 'failed' && form.failure === null && (
        <Banner
          tone="danger"
          role="alert"
          action={
            <Button look="link" onPress={() => void saver.flush()}>
              <Text id="walkIn.draft.tryAgain" />
            </Button>
          }
        >
          <Text id="walkIn.draft.failedWhy" values={{ reason: text(whyNotSaved(status.failure)) }} />
        </Banner>
      )}
    </div>
  );
}

function saveFailedText(failure: Failure): MessageId {
  if (failure.kind === 'locked') return 'walkIn.saveFailed.locked';
  if (failure.kind === 'storage' && failure.reason === 'disk-full') return 'walkIn.saveFailed.diskFull';
  const isGone =
    failure.kind === 'not-found' || (failure.kind === 'rejected' && failure.reason === 'wrong-state');
  return isGone ? 'walkIn.saveFailed.gone' : 'walkIn.saveFailed.text';
}
