import { Text } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { Diagnostics } from './diagnostics.tsx';
import { HelpCard } from './help-card.tsx';
import styles from './help.module.css';
import { Licences } from './licences.tsx';
import { StoredWhere } from './stored-where.tsx';

/** How the main things are done, what lies where, what support needs, and whose work is inside. */
export function HelpScreen({ onShowShortcuts }: { readonly onShowShortcuts: () => void }) {
  return (
    <main className={styles['screen']} data-pane="help" aria-labelledby="help-title">
      <div className={styles['page']}>
        <h1 id="help-title">
          <Text id="help.title" />
        </h1>
        <HelpCard title={<Text id="help.start" />}>
          <dl className={styles['short']}>
            {(['walkIns', 'review', 'offline'] as const).map((what) => (
              <div key={what}>
                <dt>
                  <Text id={`help.${what}`} />
                </dt>
                <dd>
                  <Text id={`help.${what}Text`} />
                </dd>
              </div>
            ))}
          </dl>
          <div className={styles['foot']}>
            <Button onPress={onShowShortcuts}>
              <Text id="help.shortcuts" />
            </Button>
            <p>
              <Text id="help.guide" />
            </p>
          </div>
        </HelpCard>
        <StoredWhere />
        <Diagnostics />
        <Licences />
      </div>
    </main>
  );
}
