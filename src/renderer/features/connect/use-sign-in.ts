import { useState } from 'react';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { Session } from '../../../shared/domain/session.ts';
import type { SignInWay } from '../../desk/connect-request.tsx';
import { useCall } from '../../desk/use-call.ts';
import type { SignInFields } from './sign-in-form.ts';
import { browserInput, keysInput, tokenInput } from './sign-in-input.ts';

export type SignIn = {
  readonly start: (way: SignInWay, fields: SignInFields) => void;
  readonly isPending: boolean;
  /** Why the last start was refused; an answer that comes later is told by the session. */
  readonly failure: Failure | null;
  readonly forget: () => void;
};

/** The ways in as one thing that is under way or not. Outlives the form, which goes while it works. */
export function useSignIn(onSignedIn: () => void): SignIn {
  const browser = useCall('session.signInWithBrowser');
  const keys = useCall('session.signInWithKeys');
  const token = useCall('session.signInWithToken');
  const [last, setLast] = useState<SignInWay>('browser');
  const used = { browser, keys, token }[last];
  return {
    start: (way, fields) => {
      setLast(way);
      used.reset();
      if (way === 'browser') browser.mutate(browserInput(fields));
      // A refusal that the session tells is an answer too.
      const onSuccess = (session: Session): void => {
        if (session.kind === 'signed-in') onSignedIn();
      };
      if (way === 'keys') keys.mutate(keysInput(fields), { onSuccess });
      if (way === 'token') token.mutate(tokenInput(fields), { onSuccess });
    },
    isPending: used.isPending,
    failure: used.error?.failure ?? null,
    forget: used.reset,
  };
}
