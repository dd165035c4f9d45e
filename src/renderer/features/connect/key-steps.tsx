import type { ReactNode } from 'react';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import type { SignInWay } from '../../desk/connect-request.tsx';
import { Text } from '../../i18n/text.tsx';
import type { ReturnsBy } from './callback-address.ts';
import styles from './connect.module.css';
import { CopyAddress } from './copy-address.tsx';

/** Where an administrator finds what the form asks for, in steps beside the fields that take it. */
export function KeySteps({ way, returnsBy }: { readonly way: SignInWay; readonly returnsBy: ReturnsBy }) {
  return (
    <aside className={styles['steps']} aria-labelledby="key-steps">
      <h2 id="key-steps">
        <Text id={way === 'token' ? 'connect.stepsTokenTitle' : 'connect.stepsTitle'} />
      </h2>
      {steps()}
    </aside>
  );

  function steps() {
    switch (way) {
      case 'browser':
        return (
          <>
            <ol>
              <Step id="connect.stepOpen" />
              <Step id="connect.stepAdd">
                <CopyAddress returnsBy={returnsBy} />
              </Step>
              <Step id="connect.stepPaste" />
            </ol>
            <Fine id="connect.pasteHint" />
          </>
        );
      case 'keys':
        return (
          <>
            <ol>
              <Step id="connect.stepOpen" />
              <Step id="connect.stepAddForKeys">
                <CopyAddress returnsBy="pasted-code" />
              </Step>
              <Step id="connect.stepPaste" />
            </ol>
            <Fine id="connect.keysHint" />
          </>
        );
      case 'token':
        return (
          <>
            <ol>
              <Step id="connect.stepOpen" />
              <Step id="connect.stepAuthorize" />
              <Step id="connect.stepPasteToken" />
            </ol>
            <Fine id="connect.tokenHint" />
          </>
        );
    }
  }
}

function Step({ id, children }: { readonly id: MessageId; readonly children?: ReactNode }) {
  return (
    <li>
      <span>
        <Text id={id} />
      </span>
      {children}
    </li>
  );
}

function Fine({ id }: { readonly id: MessageId }) {
  return (
    <p className={styles['fine']}>
      <Text id={id} />
    </p>
  );
}
