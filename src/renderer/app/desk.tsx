import { useCallback, useEffect, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { LeftPlace } from '../../shared/contract/left-place.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import { isOfScreen, type CommandId, type ScreenCommand } from '../../shared/domain/command.ts';
import { defaultSettings } from '../../shared/domain/settings.ts';
import { GoProvider, type Place, type SectionName } from '../desk/place.tsx';
import { appInfoQuery, leftPlaceQuery, settingsQuery } from '../desk/query.ts';
import { createScreenCommands, ScreenCommandsProvider } from '../desk/screen-commands.tsx';
import { useCall } from '../desk/use-call.ts';
import { Banners } from './banners.tsx';
import { CommandPalette } from './command-palette.tsx';
import { useIsNarrow } from '../ui/use-is-narrow.ts';
import styles from './desk.module.css';
import type { OpenSession } from './open-session.ts';
import { goTo } from './places.ts';
import { focusPane } from './panes-focus.ts';
import { Screen } from './screen.tsx';
import { preloadScreens } from './screens.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { Sidebar } from './sidebar.tsx';
import { StatusBar } from './status-bar.tsx';
import { useCommands } from './use-commands.ts';
import { useKeptPlaces } from './use-kept-places.ts';
import { useUndo } from './use-undo.ts';

type DeskProps = {
  readonly session: OpenSession;
  /** Somebody has just signed in. */
  readonly isFresh: boolean;
};

/** The window of somebody who is connected, where it was left. */
export function Desk(props: DeskProps) {
  const { id: connectionId } = props.session.connection;
  // Milliseconds.
  const left = useQuery(leftPlaceQuery(connectionId));
  return left.isPending ? null : <OpenDesk {...props} left={left.data?.place ?? null} />;
}

/** Sidebar, screen, status bar, and the keys for all of it. */
function OpenDesk({ session, isFresh, left }: DeskProps & { readonly left: LeftPlace | null }) {
  const [places, setPlaces] = useKeptPlaces(session.connection.id, left);
  const [isShowingShortcuts, setIsShowingShortcuts] = useState(false);
  const [isShowingPalette, setIsShowingPalette] = useState(false);
  const [screenCommands] = useState(createScreenCommands);
  const { data: settings = defaultSettings } = useQuery(settingsQuery);
  const { data: info } = useQuery(appInfoQuery);
  const updateSettings = useCall('settings.update');
  const refresh = useCall('sync.refresh');
  const go = useCallback((to: Place | SectionName) => setPlaces((before) => goTo(before, to)), [setPlaces]);
  const isMac = info?.platform === 'darwin';

  const { mutate: update } = updateSettings;
  const { isSidebarCollapsed } = settings;
  const isNarrow = useIsNarrow();
  const isCollapsed = isSidebarCollapsed || isNarrow;
  const toggleSidebar = useCallback(
    () => update({ isSidebarCollapsed: !isSidebarCollapsed }),
    [update, isSidebarCollapsed],
  );

  const undo = useUndo(screenCommands.tellUndone);

  const run = (id: CommandId): boolean => {
    if (isOfScreen(id)) return screenCommands.run(id);
    doInWindow(id);
    return true;
  };
  const doInWindow = (id: Exclude<CommandId, ScreenCommand>): void => {
    switch (id) {
      case 'undo':
        return undo();
      case 'show-palette':
        return setIsShowingPalette(true);
      case 'go-today':
        return go('today');
      case 'go-applicants':
        return go('applicants');
      case 'go-jobs':
        return go('jobs');
      case 'go-walk-in':
        return go('walk-in');
      case 'go-outbox':
        return go('outbox');
      case 'go-settings':
        return go('settings');
      case 'go-help':
        return go('help');
      case 'find':
        return find(go);
      case 'sync':
        return refresh.mutate();
      case 'toggle-sidebar':
        return isNarrow ? undefined : toggleSidebar();
      case 'next-pane':
        return focusPane(1);
      case 'previous-pane':
        return focusPane(-1);
      case 'show-shortcuts':
        return setIsShowingShortcuts(true);
      default:
        return assertNever(id);
    }
  };
  // The first list comes first.
  const client = useQueryClient();
  useEffect(() => preloadScreens(() => client.isFetching() > 0), [client]);
  useCommands(run, { isMac, choice: settings });

  return (
    <GoProvider go={go}>
      <ScreenCommandsProvider commands={screenCommands}>
        <div className={styles['desk']} data-collapsed={isCollapsed || undefined}>
          <Sidebar
            connection={session.connection}
            section={places.current}
            shownView={places.current === 'applicants' ? places.left.applicants.view : null}
            isCollapsed={isCollapsed}
            onToggle={isNarrow ? null : toggleSidebar}
          />
          <div className={styles['content']}>
            <Banners session={session} isFresh={isFresh} />
            <div className={styles['screen']}>
              <Screen
                place={places.left[places.current]}
                onShowShortcuts={() => setIsShowingShortcuts(true)}
              />
            </div>
          </div>
          <StatusBar session={session} />
        </div>
        <ShortcutsDialog
          choice={settings}
          isOpen={isShowingShortcuts}
          isMac={isMac}
          onClose={() => setIsShowingShortcuts(false)}
        />
        {isShowingPalette && (
          <CommandPalette
            choice={settings}
            isMac={isMac}
            onRun={(id) => void run(id)}
            onClose={() => setIsShowingPalette(false)}
          />
        )}
      </ScreenCommandsProvider>
    </GoProvider>
  );
}

/** The search field of the screen shown; where there is none, that of the applicants. */
function find(go: (to: SectionName) => void): void {
  const field = (): HTMLInputElement | null => document.querySelector('[data-find] input');
  const here = field();
  if (here !== null) {
    here.focus();
    here.select();
    return;
  }
  go('applicants');
  requestAnimationFrame(() => field()?.focus());
}
