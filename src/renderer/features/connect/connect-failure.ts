import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { Failure } from '../../../shared/domain/failure.ts';

/** Which pair of texts (`connect.failure.<name>.title` and `.text`) tells about a failed sign-in. */
export type ConnectFailureName =
  | 'noInternet'
  | 'unreachable'
  | 'certificate'
  | 'timeout'
  | 'throttled'
  | 'notJson'
  | 'serverError'
  | 'invalidClient'
  | 'invalidGrant'
  | 'invalidScope'
  | 'accessDenied'
  | 'codeExpired'
  | 'foreignState'
  | 'unsolicitedCode'
  | 'hostNotAllowed'
  | 'invalidInput'
  | 'weakEncryption'
  | 'forbidden'
  | 'ended'
  | 'refusedByResources'
  | 'diskFull'
  | 'storage'
  | 'locked'
  | 'other';

/** Null where nothing went wrong: a person cancelled, or was simply not signed in yet. */
export function connectFailureName(failure: Failure): ConnectFailureName | null {
  switch (failure.kind) {
    case 'offline':
      return offlineNames[failure.reason];
    case 'timeout':
      return 'timeout';
    case 'throttled':
      return 'throttled';
    case 'signed-out':
      return signedOutNames[failure.reason];
    case 'forbidden':
      return 'forbidden';
    case 'not-found':
      return 'notJson';
    case 'rejected':
      return rejectedNames[failure.reason];
    case 'unexpected-answer':
      return failure.reason === 'server-error' ? 'serverError' : 'notJson';
    case 'file':
    case 'storage':
      return failure.reason === 'disk-full' ? 'diskFull' : 'storage';
    case 'locked':
      return 'locked';
    default:
      return assertNever(failure);
  }
}

/** What the texts need to be complete; the host is CareerPlug's when the failure names none. */
export function failureHost(failure: Failure): string {
  return (failure.kind === 'offline' || failure.kind === 'timeout') && failure.host !== undefined
    ? failure.host
    : 'CareerPlug';
}

const offlineNames = {
  'no-internet': 'noInternet',
  unreachable: 'unreachable',
  certificate: 'certificate',
} as const satisfies Record<Extract<Failure, { kind: 'offline' }>['reason'], ConnectFailureName>;

const signedOutNames = {
  'never-signed-in': null,
  ended: 'ended',
  'refused-by-resources': 'refusedByResources',
} as const satisfies Record<Extract<Failure, { kind: 'signed-out' }>['reason'], ConnectFailureName | null>;

const rejectedNames = {
  'invalid-input': 'invalidInput',
  'invalid-client': 'invalidClient',
  'invalid-grant': 'invalidGrant',
  'invalid-scope': 'invalidScope',
  'access-denied': 'accessDenied',
  'code-expired': 'codeExpired',
  'foreign-state': 'foreignState',
  'unsolicited-code': 'unsolicitedCode',
  cancelled: null,
  'host-not-allowed': 'hostNotAllowed',
  validation: 'other',
  'duplicate-person': 'other',
  'wrong-state': 'other',
  'weak-encryption': 'weakEncryption',
} as const satisfies Record<Extract<Failure, { kind: 'rejected' }>['reason'], ConnectFailureName | null>;
