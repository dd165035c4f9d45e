import { Text } from '../../i18n/text.tsx';
import { callbackAddresses, type ReturnsBy } from './callback-address.ts';
import styles from './connect.module.css';
import { CopyAddress } from './copy-address.tsx';

/** Where an administrator finds the two keys, in three steps beside the fields that take them. */
export function KeySteps({ returnsBy }: { readonly returnsBy: ReturnsBy }) {
  return (
    <aside className={styles['steps']} aria-labelledby="key-steps">
      <h2 id="key-steps">
        <Text id="connect.stepsTitle" />
      </h2>
      <ol>
        <li>
          <span>
            <Text id="connect.stepOpen" />
          </span>
        </li>
        <li>
          <span>
            <Text id="connect.stepAdd" />
          </span>
          <CopyAddress address={callbackAddresses[returnsBy]} />
        </li>
        <li>
          <span>
            <Text id="connect.stepPaste" />
          </span>
        </li>
      </ol>
      <p className={styles['fine']}>
        <Text id="connect.pasteHint" />
      </p>
    </aside>
  );
}
