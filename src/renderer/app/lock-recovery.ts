import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { MessageId } from '../../shared/messages/catalogue.ts';

/** What the lock screen says and offers for a failure. */
export type LockRecovery = {
  readonly title: MessageId;
  /** What a person can do before trying again. */
  readonly advice: MessageId;
  /** Whether starting anew beside the unreadable files can help; where it can't, it isn't offered. */
  readonly canSetAside: boolean;
};

export function lockRecovery(failure: Failure): LockRecovery {
  switch (failure.kind) {
    case 'locked':
      return failure.reason === 'key-store-locked'
        ? { title: 'app.lockedStoreTitle', advice: 'app.lockedStoreAdvice', canSetAside: false }
        : { title: 'app.lockedStoreTitle', advice: 'app.missingStoreAdvice', canSetAside: false };
    case 'storage':
      return storageRecovery(failure.reason);
    case 'file':
    case 'offline':
    case 'timeout':
    case 'throttled':
    case 'signed-out':
    case 'forbidden':
    case 'not-found':
    case 'rejected':
    case 'unexpected-answer':
      return { title: 'app.lockedTitle', advice: 'app.lockedAdvice', canSetAside: false };
    default:
      return assertNever(failure);
  }
}

function storageRecovery(reason: Extract<Failure, { kind: 'storage' }>['reason']): LockRecovery {
  switch (reason) {
    case 'wrong-key':
      return { title: 'app.lockedTitle', advice: 'app.wrongKeyAdvice', canSetAside: true };
    case 'damaged':
      return { title: 'app.lockedTitle', advice: 'app.damagedAdvice', canSetAside: true };
    case 'disk-full':
    case 'read-only':
    case 'busy':
    case 'newer-version':
    case 'unknown':
      return { title: 'app.lockedTitle', advice: 'app.lockedAdvice', canSetAside: false };
    default:
      return assertNever(reason);
  }
}
