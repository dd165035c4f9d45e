import { assertNever } from '../../shared/domain/assert-never.ts';
import type { UpdateState } from '../../shared/domain/update.ts';
import type { MessageId } from '../../shared/messages/catalogue.ts';

const offTexts: Record<Extract<UpdateState, { kind: 'off' }>['reason'], MessageId> = {
  'not-installed': 'updates.notInstalled',
  'no-address': 'updates.noAddress',
  'by-administrator': 'updates.byAdministrator',
  'by-package-manager': 'updates.byPackageManager',
};

const failedTexts: Record<Extract<UpdateState, { kind: 'failed' }>['reason'], MessageId> = {
  unreachable: 'updates.unreachable',
  'not-signed': 'updates.notSigned',
  damaged: 'updates.damaged',
};

/** One sentence for where looking for a newer version stands. `when`: the time of the last look, written out. */
export function updateLine(
  state: UpdateState,
  when: (at: number) => string,
): { readonly id: MessageId; readonly values?: Readonly<Record<string, string | number>> } {
  switch (state.kind) {
    case 'off':
      return { id: offTexts[state.reason] };
    case 'idle':
      return state.checkedAt === null
        ? { id: 'updates.notYet' }
        : { id: 'updates.idleAt', values: { when: when(state.checkedAt) } };
    case 'checking':
      return { id: 'updates.checking' };
    case 'downloading':
      return { id: 'updates.downloading', values: { version: state.version, percent: state.percent } };
    case 'ready':
      return { id: 'updates.ready', values: { version: state.version } };
    case 'failed':
      return { id: failedTexts[state.reason] };
    default:
      return assertNever(state);
  }
}
