import { Text } from '../../i18n/text.tsx';
import { About } from './about.tsx';
import { Appearance } from './appearance.tsx';
import { ConnectionSettings } from './connection-settings.tsx';
import { ConnectionTest } from './connection-test.tsx';
import { FirstCallGoal } from './first-call-goal.tsx';
import { Keyboard } from './keyboard.tsx';
import { KeptHere } from './kept-here.tsx';
import styles from './settings.module.css';
import { ManagedHere } from './managed-here.tsx';
import { SyncSettings } from './sync-settings.tsx';
import { Updates } from './updates.tsx';
import { WalkInSource } from './walk-in-source.tsx';

/** What can be chosen about Hiredesk, and what it tells of itself. */
export function SettingsScreen() {
  return (
    <main className={styles['screen']} data-pane="settings" aria-labelledby="settings-title">
      <div className={styles['page']}>
        <h1 id="settings-title">
          <Text id="app.settings" />
        </h1>
        <ManagedHere />
        <ConnectionSettings />
        <ConnectionTest />
        <SyncSettings />
        <Appearance />
        <Keyboard />
        <FirstCallGoal />
        <WalkInSource />
        <KeptHere />
        <Updates />
        <About />
      </div>
    </main>
  );
}
