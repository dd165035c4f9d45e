import { useEffect } from 'react';
import { Text, useText } from '../../i18n/text.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Brand } from './brand.tsx';
import styles from './connect.module.css';

/** The code is being exchanged; seconds at most. */
export function Redeeming() {
  const text = useText();
  const notices = useNotices();
  useEffect(() => {
    notices.tell(text('connect.redeemingTitle'));
  }, [notices, text]);
  return (
    <main className={styles['card']} aria-busy="true">
      <Brand />
      <div className={styles['head']}>
        <h1>
          <Text id="connect.redeemingTitle" />
        </h1>
        <p className={styles['lead']}>
          <Text id="connect.redeemingText" />
        </p>
      </div>
      <div className={styles['busy']} aria-hidden="true">
        <span className={styles['spinner']} />
      </div>
    </main>
  );
}
