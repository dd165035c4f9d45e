import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import type { OutboxEntryId } from '../../../shared/domain/ids.ts';
import {
  isAtRest,
  isOverdue,
  isUnsent,
  type OutboxPause,
  type OutboxRow,
} from '../../../shared/domain/outbox-entry.ts';
import { ExportWalkIns } from '../../desk/export-walk-ins.tsx';
import { Text, useText } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ActionMenu } from '../../ui/menu.tsx';
import { useClock } from '../../ui/use-clock.ts';
import { groupRows } from './groups.ts';
import styles from './outbox.module.css';
import { PauseBanner } from './pause-banner.tsx';
import { nextStep, reasonOf } from './reason.ts';
import { StateChip } from './state-chip.tsx';
import { useNextText, useSentence } from './use-sentence.ts';

const sentAtFirst = 30;

/** All entries, grouped by what they ask of a person. Arrows move, and what is chosen opens beside it. */
export function EntryList({
  rows,
  pause,
  unreadableCount,
  selectedId,
  onSelect,
  onImport,
}: {
  readonly rows: readonly OutboxRow[];
  readonly pause: OutboxPause;
  /** Damaged ones: kept, and not among the rows. */
  readonly unreadableCount: number;
  readonly selectedId: OutboxEntryId | null;
  readonly onSelect: (id: OutboxEntryId) => void;
  readonly onImport: () => void;
}) {
  const text = useText();
  const [sentShown, setSentShown] = useState(sentAtFirst);
  const groups = groupRows(rows, sentShown);
  const unsentCount = rows.filter((row) => isUnsent(row.state)).length;
  const exportableCount = rows.filter((row) => isAtRest(row.state)).length;
  const exportedCount = rows.filter((row) => row.state.kind === 'exported').length;
  const [isExporting, setIsExporting] = useState(false);
  const now = useNow();
  const overdueCount = rows.filter((row) => isOverdue(row, now)).length;
  const olderCount = groups.find((group) => group.name === 'sent')?.olderCount ?? 0;
  const isCounting = rows.some((row) => row.state.kind === 'waiting' || row.state.kind === 'uncertain');
  const clock = useClock(isCounting);

  return (
    <div className={styles['list']}>
      <header className={styles['head']}>
        <div className={styles['headLine']}>
          <h1>
            <Text id="outbox.title" />
            {(unsentCount > 0 || unreadableCount === 0) && (
              <small className="numbers">
                {text('outbox.summary', { unsent: unsentCount, exported: exportedCount })}
              </small>
            )}
          </h1>
          <ActionMenu
            label={text('outbox.moreAll')}
            trigger={
              <IconButton label={text('outbox.moreAll')}>
                <Ellipsis aria-hidden="true" />
              </IconButton>
            }
            entries={[
              { id: 'export', label: text('outbox.exportAll') },
              { id: 'import', label: text('outbox.importFile') },
            ]}
            disabledIds={exportableCount === 0 ? ['export'] : []}
            onAction={(action) => (action === 'import' ? onImport() : setIsExporting(true))}
          />
        </div>
        {isExporting && (
          <ExportWalkIns ids={null} count={exportableCount} onClose={() => setIsExporting(false)} />
        )}
        {overdueCount > 0 && (
          <Banner tone="warn" role="status">
            <Text id="outbox.overdue" values={{ count: overdueCount }} />
          </Banner>
        )}
        <PauseBanner pause={pause} unsentCount={unsentCount} />
        {unreadableCount > 0 && (
          <Banner tone="warn" role="status">
            <Text id="outbox.unreadable" values={{ count: unreadableCount }} />
          </Banner>
        )}
      </header>
      <div className={styles['scroll']}>
        <ListBox
          aria-label={text('outbox.list')}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={selectedId === null ? [] : [selectedId]}
          onSelectionChange={(keys) => {
            const row = rows.find((one) => keys !== 'all' && keys.has(one.id));
            if (row !== undefined) onSelect(row.id);
          }}
        >
          {groups.map((group) => (
            <ListBoxSection key={group.name} id={group.name} className={classes(styles['group'])}>
              <Header className={classes(styles['groupName'])}>
                <Text id={`outbox.group.${group.name}`} />
              </Header>
              {group.rows.map((row) => (
                <ListBoxItem
                  key={row.id}
                  id={row.id}
                  textValue={row.personName || text('outbox.nameless')}
                  className={classes(styles['row'])}
                >
                  <EntryLine row={row} pause={pause} clock={clock} />
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
        {olderCount > 0 && (
          <div className={styles['older']}>
            <Button look="link" onPress={() => setSentShown(sentShown + 100)}>
              {text('outbox.showOlder', { count: olderCount })}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

function EntryLine({
  row,
  pause,
  clock,
}: {
  readonly row: OutboxRow;
  readonly pause: OutboxPause;
  readonly clock: number;
}) {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const sentence = useSentence();
  const nextText = useNextText();
  const next = nextStep(row.state, pause, clock);
  const isAttention = row.state.kind === 'rejected' || row.state.kind === 'needs-review';
  return (
    <>
      <span className={styles['rowTop']}>
        <span className={styles['name']} data-nameless={row.personName === '' || undefined}>
          {row.personName || text('outbox.nameless')}
        </span>
        <time className={styles['when']}>{format.moment(row.takenAt, now)}</time>
      </span>
      <span className={styles['line']}>
        {row.jobName === ''
          ? text('outbox.noJob')
          : [row.jobName, row.locationName].filter(Boolean).join(' · ')}
      </span>
      <span className={styles['rowFoot']}>
        <StateChip state={row.state} />
        {next !== null && <span className="numbers">{nextText(next, clock)}</span>}
        {isOverdue(row, now) && <span className={styles['overdue']}>{text('outbox.overdueOne')}</span>}
        {isAttention && <span>{sentence(reasonOf(row))}</span>}
      </span>
    </>
  );
}
