import type { Failure } from '../../shared/domain/failure.ts';
import type { SignInMethod } from '../../shared/domain/session.ts';
import type { MessageId } from '../../shared/messages/catalogue.ts';
import type { SignInWay } from '../desk/connect-request.tsx';

/** How somebody gets on when the sign-in has ended, by how they had signed in. */
export type WayOn = {
  readonly button: MessageId;
  /** To the form, or once more with the keys in the vault. */
  readonly next: { readonly kind: 'form'; readonly way: SignInWay } | { readonly kind: 'sign-in-again' };
};

export function wayOn(method: SignInMethod, failure: Failure): WayOn {
  const areKeysRefused = failure.kind === 'rejected' && failure.reason === 'invalid-client';
  const isDataRefused = failure.kind === 'signed-out' && failure.reason === 'refused-by-resources';
  switch (method) {
    case 'token':
      return { button: 'app.pasteNewToken', next: { kind: 'form', way: 'token' } };
    case 'keys':
      // The same keys would be refused again: a person's sign-in is another thing.
      if (isDataRefused) return { button: 'app.signInWithBrowser', next: { kind: 'form', way: 'browser' } };
      if (areKeysRefused) return { button: 'app.pasteKeysAgain', next: { kind: 'form', way: 'keys' } };
      return { button: 'app.connectAgain', next: { kind: 'sign-in-again' } };
    case 'browser':
      if (areKeysRefused) return { button: 'app.pasteKeysAgain', next: { kind: 'form', way: 'browser' } };
      return { button: 'app.signIn', next: { kind: 'sign-in-again' } };
    case 'sample':
      return { button: 'app.signIn', next: { kind: 'sign-in-again' } };
  }
}
