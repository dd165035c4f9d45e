import { useQuery } from '@tanstack/react-query';
import type { OutboxEntryId } from '../../../shared/domain/ids.ts';
import type { OutboxEntry, OutboxPause } from '../../../shared/domain/outbox-entry.ts';
import { deskQuery } from '../../desk/query.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { FailureDetails } from '../../ui/failure-details.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { Section } from '../../ui/section.tsx';
import { useClock } from '../../ui/use-clock.ts';
import { AttemptLog } from './attempt-log.tsx';
import { EntryActions } from './entry-actions.tsx';
import { EntryFacts } from './entry-facts.tsx';
import styles from './outbox.module.css';
import { nextStep, reasonOf } from './reason.ts';
import { ReviewPanel } from './review-panel.tsx';
import { StateChip } from './state-chip.tsx';
import { useNextText, useSentence } from './use-sentence.ts';

/** One application: where it stands and why, what can be done, what was taken, and the proof. */
export function EntryPane({ id, pause }: { readonly id: OutboxEntryId; readonly pause: OutboxPause }) {
  const entry = useQuery(deskQuery('outbox.get', { id }));
  if (entry.isPending) return <main className={styles['pane']} data-pane="reading" />;
  if (entry.data === undefined) {
    return (
      <main className={styles['empty']} data-pane="reading">
        <FailureState failure={entry.error.failure} onRetry={() => void entry.refetch()} />
      </main>
    );
  }
  return <KnownEntry entry={entry.data} pause={pause} />;
}

function KnownEntry({ entry, pause }: { readonly entry: OutboxEntry; readonly pause: OutboxPause }) {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const sentence = useSentence();
  const nextText = useNextText();
  const { state, takenBy } = entry;
  const clock = useClock(state.kind === 'waiting' || state.kind === 'uncertain');
  const next = nextStep(state, pause, clock);
  const time = format.moment(entry.takenAt, now);
  const isDraft = state.kind === 'draft';
  const taken =
    takenBy === ''
      ? text(isDraft ? 'outbox.begunNoOne' : 'outbox.takenNoOne', { time })
      : text(isDraft ? 'outbox.begun' : 'outbox.taken', { time, who: takenBy });

  return (
    <main className={styles['pane']} data-pane="reading" aria-labelledby="entry-title">
      <div className={styles['body']}>
        <div className={styles['who']}>
          <div>
            <h2 id="entry-title">{entry.personName || text('outbox.nameless')}</h2>
            <p>
              {[entry.jobName || text('outbox.noJob'), entry.locationName, taken].filter(Boolean).join(' · ')}
            </p>
          </div>
          <StateChip state={state} />
        </div>
        <div className={styles['stands']}>
          <div aria-live="polite">
            <p>{sentence(reasonOf(entry))}</p>
            {state.kind === 'uncertain' && state.misses > 0 && (
              <p className={styles['next']}>
                <Text id="outbox.reason.uncertainMisses" values={{ count: state.misses }} />
              </p>
            )}
          </div>
          {next !== null && <p className={`${styles['next']} numbers`}>{nextText(next, clock)}</p>}
          <EntryActions entry={entry} />
          {(state.kind === 'rejected' || state.kind === 'waiting') && (
            <FailureDetails failure={state.failure} />
          )}
        </div>
        {state.kind === 'needs-review' && <ReviewPanel entry={entry} candidates={state.candidates} />}
        <EntryFacts entry={entry} />
        {entry.attempts.length > 0 && (
          <Section title={<Text id="outbox.detail.log" />} note={<Text id="outbox.detail.logNote" />}>
            <AttemptLog attempts={entry.attempts} />
          </Section>
        )}
      </div>
    </main>
  );
}
