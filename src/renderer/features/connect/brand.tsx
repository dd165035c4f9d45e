import { Text } from '../../i18n/text.tsx';
import styles from './connect.module.css';

export function Brand() {
  return (
    <div className={styles['brand']}>
      <span className={styles['logo']} aria-hidden="true">
        H
      </span>
      <Text id="connect.brand" />
    </div>
  );
}
