import { Text } from '../../i18n/text.tsx';
import styles from './connect.module.css';

export function Brand() {
  return (
    <div className={styles['brand']}>
      <img className={styles['logo']} src="/icon.svg" alt="" />
      <Text id="connect.brand" />
    </div>
  );
}
