import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components/Button';
import type { OutboxEntryId } from '../../../shared/domain/ids.ts';
import { useGo } from '../../desk/place.tsx';
import { outboxQuery } from '../../desk/query.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Button as TextButton } from '../../ui/button.tsx';
import styles from './walk-in.module.css';

const mostShown = 3;

/** Drafts of other people, so that nobody half taken is forgotten. */
export function OtherDrafts({ currentId }: { readonly currentId: OutboxEntryId | null }) {
  const text = useText();
  const format = useFormat();
  const go = useGo();
  const now = useNow();
  const outbox = useQuery(outboxQuery);
  const drafts = (outbox.data?.rows ?? []).filter(
    (row) => row.state.kind === 'draft' && row.id !== currentId,
  );
  if (drafts.length === 0) return null;
  return (
    <section className={styles['card']} aria-labelledby="drafts-title">
      <h2 id="drafts-title" className={styles['cardTitle']}>
        <Text id="walkIn.drafts" /> <small>{text('walkIn.draftsCount', { count: drafts.length })}</small>
      </h2>
      <ul className={styles['drafts']}>
        {drafts.slice(0, mostShown).map((draft) => {
          const name = draft.personName || text('walkIn.draftNameless');
          return (
            <li key={draft.id}>
              <Button onPress={() => go({ section: 'walk-in', jobId: null, entryId: draft.id })}>
                <span className={styles['draftName']}>{name}</span>
                <span className={styles['draftWhen']}>{format.moment(draft.takenAt, now)}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {drafts.length > mostShown && (
        <TextButton look="link" className={styles['start']} onPress={() => go('outbox')}>
          <Text id="walkIn.draftAllInOutbox" />
        </TextButton>
      )}
    </section>
  );
}
