import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { MessageId } from '../../shared/messages/catalogue.ts';

type ReasonOf<K extends Failure['kind']> = Extract<Failure, { kind: K; reason: string }>['reason'];

export type FailureText = { readonly id: MessageId; readonly values?: Record<string, string | Date> };

/** Which sentence tells a person about a failure, and what completes it. Closed: no kind or reason is silent. */
export function failureText(failure: Failure): FailureText {
  switch (failure.kind) {
    case 'offline':
      return failure.reason === 'unreachable' && failure.host !== undefined
        ? { id: 'failures.hostUnreachable', values: { host: failure.host } }
        : { id: offline[failure.reason] };
    case 'timeout':
      return { id: 'failures.timeout' };
    case 'throttled':
      return { id: 'failures.throttled', values: { time: new Date(failure.retryAt) } };
    case 'signed-out':
      return { id: signedOut[failure.reason] };
    case 'forbidden':
      return { id: 'failures.forbidden' };
    case 'not-found':
      return { id: 'failures.notFound' };
    case 'rejected':
      return { id: rejected[failure.reason] };
    case 'unexpected-answer':
      return { id: unexpected[failure.reason] };
    case 'file':
      return { id: file[failure.reason] };
    case 'storage':
      return { id: storage[failure.reason] };
    case 'locked':
      return { id: locked[failure.reason] };
    default:
      return assertNever(failure);
  }
}

const offline: Record<ReasonOf<'offline'>, MessageId> = {
  'no-internet': 'failures.noInternet',
  unreachable: 'failures.unreachable',
  certificate: 'failures.certificate',
};

const signedOut: Record<ReasonOf<'signed-out'>, MessageId> = {
  'never-signed-in': 'failures.neverSignedIn',
  ended: 'failures.signInEnded',
  'refused-by-resources': 'failures.refusedByResources',
};

const rejected: Record<ReasonOf<'rejected'>, MessageId> = {
  'invalid-input': 'failures.invalidInput',
  'invalid-client': 'failures.invalidClient',
  'invalid-grant': 'failures.invalidGrant',
  'invalid-scope': 'failures.invalidScope',
  'access-denied': 'failures.accessDenied',
  'code-expired': 'failures.codeExpired',
  'foreign-state': 'failures.foreignState',
  'unsolicited-code': 'failures.unsolicitedCode',
  cancelled: 'failures.cancelled',
  'host-not-allowed': 'failures.hostNotAllowed',
  validation: 'failures.validation',
  'duplicate-person': 'failures.duplicatePerson',
  'wrong-state': 'failures.wrongState',
  'weak-encryption': 'failures.weakEncryption',
};

const file: Record<ReasonOf<'file'>, MessageId> = {
  'wrong-passphrase': 'failures.wrongPassphrase',
  foreign: 'failures.fileForeign',
  damaged: 'failures.fileDamaged',
  newer: 'failures.fileNewer',
  empty: 'failures.fileEmpty',
  'too-large': 'failures.fileTooLarge',
  'other-company': 'failures.fileOtherCompany',
};

const unexpected: Record<ReasonOf<'unexpected-answer'>, MessageId> = {
  'not-json': 'failures.notJson',
  'wrong-shape': 'failures.wrongShape',
  'server-error': 'failures.serverError',
  redirect: 'failures.redirect',
};

const storage: Record<ReasonOf<'storage'>, MessageId> = {
  'disk-full': 'failures.diskFull',
  'read-only': 'failures.readOnly',
  damaged: 'failures.damaged',
  'wrong-key': 'failures.wrongKey',
  busy: 'failures.busy',
  'newer-version': 'failures.newerVersion',
  unknown: 'failures.storage',
};

const locked: Record<ReasonOf<'locked'>, MessageId> = {
  'key-store-locked': 'failures.keyStoreLocked',
  'key-store-missing': 'failures.keyStoreMissing',
};
