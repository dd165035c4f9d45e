import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { Text } from '../../i18n/text.tsx';
import { HelpCard } from './help-card.tsx';
import styles from './help.module.css';
import { diagnosticsQuery } from './queries.ts';

const files = [
  { name: 'mirror.db', text: 'help.mirror', isEncrypted: true },
  { name: 'desk.db', text: 'help.desk', isEncrypted: true },
  { name: 'vault.bin', text: 'help.vault', isEncrypted: true },
  { name: 'logs', text: 'help.log', isEncrypted: false },
] as const;

/** Every kind of file that Hiredesk writes, what is in it and what its loss would mean. */
export function StoredWhere() {
  const { data } = useQuery(diagnosticsQuery);
  return (
    <HelpCard title={<Text id="help.where" />}>
      <p>
        <Text id="help.whereText" />
      </p>
      {data !== undefined && (
        <p className={styles['folder']}>
          <span>
            <Text id="help.folder" />
          </span>
          <code>{data.folder}</code>
        </p>
      )}
      <dl className={styles['files']}>
        {files.map(({ name, text, isEncrypted }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
              {isEncrypted && (
                <span>
                  <Lock aria-hidden="true" />
                  <Text id="help.encrypted" />
                </span>
              )}
            </dt>
            <dd>
              <Text id={text} />
            </dd>
          </div>
        ))}
      </dl>
    </HelpCard>
  );
}
