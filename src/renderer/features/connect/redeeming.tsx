import { useEffect } from 'react';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Brand } from './brand.tsx';
import styles from './connect.module.css';

/** The code is being exchanged: a second as a rule, and a person need not wait for a server that is silent. */
export function Redeeming() {
  const text = useText();
  const notices = useNotices();
  const cancel = useCall('session.cancelSignIn');
  useEffect(() => {
    notices.tell(text('connect.redeemingTitle'));
  }, [notices, text]);
  return (
    <main className={styles['card']}>
      <Brand />
      <div className={styles['head']}>
        <h1>
          <Text id="connect.redeemingTitle" />
        </h1>
        <p className={styles['lead']}>
          <Text id="connect.redeemingText" />
        </p>
      </div>
      <div className={styles['foot']}>
        <span className={styles['spinner']} aria-hidden="true" />
        <Button look="ghost" isPending={cancel.isPending} onPress={() => cancel.mutate()}>
          <Text id="connect.cancel" />
        </Button>
      </div>
    </main>
  );
}
