import { useQuery } from '@tanstack/react-query';
import { Send, UserPlus } from 'lucide-react';
import type { OutboxEntryId } from '../../../shared/domain/ids.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { useGo } from '../../desk/place.tsx';
import { outboxQuery, settingsQuery } from '../../desk/query.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { SplitPanes } from '../../ui/split-panes.tsx';
import { EntryList } from './entry-list.tsx';
import { EntryPane } from './entry-pane.tsx';
import { groupRows } from './groups.ts';
import { useImport } from './import-walk-ins.tsx';
import styles from './outbox.module.css';

/** Every application taken on this computer and where it stands, beside the one that is open. */
export function OutboxScreen({ entryId }: { readonly entryId: OutboxEntryId | null }) {
  // Above both the empty screen and the list: what comes in turns one into the other.
  const importing = useImport();
  return (
    <>
      <Outbox entryId={entryId} onImport={importing.choose} />
      {importing.dialog}
    </>
  );
}

function Outbox({
  entryId,
  onImport,
}: {
  readonly entryId: OutboxEntryId | null;
  readonly onImport: () => void;
}) {
  const text = useText();
  const go = useGo();
  const outbox = useQuery(outboxQuery);
  const { data: settings = defaultSettings } = useQuery(settingsQuery);
  const updateSettings = useCall('settings.update');

  if (outbox.isPending) return null;
  if (outbox.data === undefined) {
    return (
      <main className={styles['empty']} data-pane="reading">
        <FailureState failure={outbox.error.failure} onRetry={() => void outbox.refetch()} />
      </main>
    );
  }
  const { rows, pause, unreadableCount } = outbox.data;
  if (rows.length === 0 && unreadableCount === 0 && entryId === null) {
    return (
      <main className={styles['empty']} data-pane="reading">
        <EmptyState
          icon={<Send aria-hidden="true" />}
          title={<Text id="outbox.empty.title" />}
          action={
            <div className={styles['emptyActions']}>
              <Button
                look="primary"
                icon={<UserPlus aria-hidden="true" />}
                onPress={() => go({ section: 'walk-in', jobId: null, entryId: null })}
              >
                <Text id="outbox.empty.action" />
              </Button>
              <Button look="ghost" onPress={onImport}>
                <Text id="outbox.importFile" />
              </Button>
            </div>
          }
        >
          <Text id="outbox.empty.text" />
        </EmptyState>
      </main>
    );
  }
  // Something is always open: first what needs a person.
  const openId = entryId ?? groupRows(rows, 1)[0]?.rows[0]?.id ?? null;
  return (
    <SplitPanes
      label={text('outbox.title')}
      width={settings.listWidth}
      onWidth={(listWidth) => updateSettings.mutate({ listWidth })}
      list={
        <EntryList
          rows={rows}
          pause={pause}
          unreadableCount={unreadableCount}
          selectedId={openId}
          onImport={onImport}
          onSelect={(id) => go({ section: 'outbox', entryId: id })}
        />
      }
      detail={
        openId === null ? (
          <main className={styles['empty']} data-pane="reading">
            <EmptyState title={<Text id="outbox.select" />} />
          </main>
        ) : (
          <EntryPane key={openId} id={openId} pause={pause} />
        )
      }
    />
  );
}
