import { useQuery } from '@tanstack/react-query';
import { Lock, TriangleAlert } from 'lucide-react';
import { appInfoQuery } from '../../desk/query.ts';
import { Text } from '../../i18n/text.tsx';
import { SettingsCard } from './settings-card.tsx';
import styles from './settings.module.css';

/** What an administrator decided for this computer, or why their file can't be used. */
export function ManagedHere() {
  const { data: info } = useQuery(appInfoQuery);
  const managed = info?.managed ?? null;
  if (managed === null) return null;
  const { connection, language, channel, problems } = managed;
  return (
    <SettingsCard title={<Text id="managed.title" />}>
      {problems.length > 0 ? (
        <div className={styles['protection']} data-look="warn">
          <TriangleAlert aria-hidden="true" />
          <div className={styles['words']}>
            <p>
              <Text id="managed.problems" />
            </p>
            <ul className={styles['problems']}>
              {problems.map(({ field, what }) => (
                <li key={`${field} ${what}`}>
                  {field === '' ? <Text id="managed.whole" /> : <code>{field}</code>}{' '}
                  <Text id={`managed.${what}`} />
                </li>
              ))}
            </ul>
            <p>
              <code>{managed.path}</code>
            </p>
          </div>
        </div>
      ) : (
        <div className={styles['protection']}>
          <Lock aria-hidden="true" />
          <div className={styles['words']}>
            <p>
              <Text id="managed.what" />
            </p>
            <dl className={styles['decided']}>
              {connection !== null && (
                <div>
                  <dt>
                    <Text id="managed.connection" />
                  </dt>
                  <dd>
                    <Text
                      id="managed.connectionValue"
                      values={{ name: connection.name, host: new URL(connection.appOrigin).host }}
                    />
                  </dd>
                </div>
              )}
              {language !== null && (
                <div>
                  <dt>
                    <Text id="managed.language" />
                  </dt>
                  <dd>{language === 'es' ? 'Español' : 'English'}</dd>
                </div>
              )}
              {channel !== null && (
                <div>
                  <dt>
                    <Text id="managed.channel" />
                  </dt>
                  <dd>
                    <Text id={`managed.channel.${channel}`} />
                  </dd>
                </div>
              )}
            </dl>
          </div>
        </div>
      )}
    </SettingsCard>
  );
}
