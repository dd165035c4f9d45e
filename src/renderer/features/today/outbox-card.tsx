import { useQuery } from '@tanstack/react-query';
import { isUnsent } from '../../../shared/domain/outbox-entry.ts';
import { useGo } from '../../desk/place.tsx';
import { outboxQuery } from '../../desk/query.ts';
import { Text } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from './card.tsx';
import styles from './today.module.css';

/** What this computer still owes CareerPlug; not there when there is nothing. */
export function OutboxCard() {
  const go = useGo();
  const { data } = useQuery(outboxQuery);
  const rows = data?.rows ?? [];
  const unsent = rows.filter(({ state }) => isUnsent(state)).length;
  const drafts = rows.filter(({ state }) => state.kind === 'draft').length;
  if (unsent + drafts === 0) return null;
  return (
    <Card id="today-outbox" title={<Text id="today.outbox" />} count={unsent + drafts}>
      <div className={styles['lines']}>
        {unsent > 0 && (
          <p>
            <Text id="today.outboxUnsent" values={{ count: unsent }} />
          </p>
        )}
        {drafts > 0 && (
          <p>
            <Text id="today.outboxDrafts" values={{ count: drafts }} />
          </p>
        )}
      </div>
      <Button look="link" onPress={() => go({ section: 'outbox', entryId: null })}>
        <Text id="today.outboxOpen" />
      </Button>
    </Card>
  );
}
