import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { ArrowDownToLine, Lock, LockOpen, RefreshCw, Send, TriangleAlert } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Protection } from '../../shared/domain/session.ts';
import type { SyncState } from '../../shared/domain/sync-state.ts';
import { useGo } from '../desk/place.tsx';
import { outboxQuery, syncQuery, updatesQuery } from '../desk/query.ts';
import { useCall } from '../desk/use-call.ts';
import { Text, useText } from '../i18n/text.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useNow } from '../i18n/use-now.ts';
import { connectivityPill, pillAfterMs } from './connectivity.ts';
import type { OpenSession } from './open-session.ts';
import { outboxSummary } from './outbox-summary.ts';
import styles from './status-bar.module.css';
import { syncLine } from './sync-line.ts';
import { useElapsed } from './use-elapsed.ts';

/** Always there: whether we reach CareerPlug, how fresh everything is, what waits to be sent, how it is kept. */
export const StatusBar = memo(function StatusBar({ session }: { readonly session: OpenSession }) {
  const text = useText();
  const { data: sync } = useQuery(syncQuery);
  return (
    <footer className={styles['bar']} aria-label={text('statusBar.label')}>
      {sync !== undefined && <ConnectionPill connectivity={sync.connectivity} />}
      {sync !== undefined && <SyncButton sync={sync} />}
      <OutboxButton />
      {sync !== undefined && sync.unreadableCount > 0 && <Unreadable count={sync.unreadableCount} />}
      <UpdateNote />
      <ProtectionNote protection={session.protection} />
    </footer>
  );
});

function ConnectionPill({ connectivity }: { readonly connectivity: SyncState['connectivity'] }) {
  const isSettled = useElapsed(connectivity.since, pillAfterMs);
  const pill = connectivityPill(connectivity.kind, isSettled);
  return (
    <output className={styles['item']}>
      <i className={styles['dot']} data-look={pill.look} aria-hidden="true" />
      <Text id={pill.id} />
    </output>
  );
}

function SyncButton({ sync }: { readonly sync: SyncState }) {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const refresh = useCall('sync.refresh');
  const { id, values = {}, isBusy } = syncLine(sync);
  const { time, ...counts } = values;
  const line = text(id, { ...counts, ...(time !== undefined && { time: format.moment(time, now) }) });
  return (
    <AriaButton
      className={styles['button'] ?? ''}
      aria-label={isBusy ? line : text('statusBar.syncNow', { line })}
      isDisabled={isBusy}
      onPress={() => refresh.mutate()}
    >
      <RefreshCw aria-hidden="true" className={isBusy ? styles['turning'] : undefined} />
      <span className="numbers">{line}</span>
    </AriaButton>
  );
}

function OutboxButton() {
  const go = useGo();
  const now = useNow();
  const { data } = useQuery(outboxQuery);
  if (data === undefined) return null;
  const { unsentCount, needsAPerson, isOverdue } = outboxSummary(data.rows, now);
  const late = isOverdue ? 'statusBar.outboxOverdue' : 'statusBar.outbox';
  return (
    <AriaButton
      className={styles['button'] ?? ''}
      data-look={needsAPerson || isOverdue ? 'warn' : undefined}
      onPress={() => go('outbox')}
    >
      <Send aria-hidden="true" />
      <span className="numbers">
        <Text id={needsAPerson ? 'statusBar.outboxAttention' : late} values={{ count: unsentCount }} />
      </span>
    </AriaButton>
  );
}

function Unreadable({ count }: { readonly count: number }) {
  const go = useGo();
  return (
    <AriaButton className={styles['button'] ?? ''} data-look="warn" onPress={() => go('settings')}>
      <TriangleAlert aria-hidden="true" />
      <Text id="statusBar.unreadable" values={{ count }} />
    </AriaButton>
  );
}

/** A newer version that waits for the end of the day; looking and fetching are nobody's business. */
function UpdateNote() {
  const go = useGo();
  const { data: state } = useQuery(updatesQuery);
  if (state?.kind !== 'ready') return null;
  return (
    <AriaButton className={styles['button'] ?? ''} onPress={() => go('settings')}>
      <ArrowDownToLine aria-hidden="true" />
      <Text id="updates.readyShort" values={{ version: state.version }} />
    </AriaButton>
  );
}

const protectionTexts = {
  strong: 'statusBar.encrypted',
  weak: 'statusBar.weaklyProtected',
  'memory-only': 'statusBar.memoryOnly',
} as const;

function ProtectionNote({ protection }: { readonly protection: Protection }) {
  const Icon = protection === 'strong' ? Lock : LockOpen;
  return (
    <span className={styles['protection']} data-look={protection === 'strong' ? undefined : 'warn'}>
      <Icon aria-hidden="true" />
      <Text id={protectionTexts[protection]} />
    </span>
  );
}
