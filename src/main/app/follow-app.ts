import { app, nativeTheme, session as electronSession, type BrowserWindow } from 'electron';
import type { Clock } from '../platform/clock.ts';
import type { JsonDocument } from '../platform/json-document.ts';
import type { Log } from '../platform/log.ts';
import type { EventName, EventPayload } from '../../shared/contract/contract.ts';
import type { Audience } from '../../shared/contract/define.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import { openDeskWindow, pageSession } from './desk-window.ts';
import { followLifecycle, showAgain } from './lifecycle.ts';
import { showMenu } from './menu.ts';
import { allowOnlyOwnPages, denyInSession } from './security.ts';
import { servePages } from './serve-pages.ts';
import type { Unsent } from './quit-question.ts';
import type { StartedApp } from './start-app.ts';
import type { Text } from './texts.ts';

export type FollowedApp = {
  /** Brings the window to the front; opens it where there is none. */
  readonly showWindow: () => void;
  /** Ends in order and begins again. */
  readonly restart: () => void;
  /** As the menu does it: people are asked. */
  readonly quit: () => void;
};

/** Everything that people see of the program around its pages: windows, menu, theme, start and end. */
export function followApp(deps: {
  readonly started: StartedApp;
  /** The windows that are heard and told. */
  readonly windows: {
    readonly add: (window: {
      readonly webContentsId: number;
      readonly audience: Audience;
      readonly send: (channel: string, name: string, payload: unknown) => void;
    }) => void;
    readonly remove: (webContentsId: number) => void;
  };
  readonly places: JsonDocument;
  readonly publish: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
  readonly settings: {
    readonly get: () => Settings;
    readonly onChange: (listener: (settings: Settings) => void) => () => void;
  };
  readonly text: () => Text;
  readonly clock: Clock;
  readonly log: Log;
  readonly unsent: () => Promise<Unsent>;
  readonly shutDown: () => Promise<void>;
  /** The computer woke up. */
  readonly wake: () => void;
  /** A person asks to look at everything now. */
  readonly syncNow: () => void;
  /** Whether a window of ours is in front. */
  readonly attend: (isInFront: boolean) => void;
}): FollowedApp {
  const { started, windows, settings, log } = deps;
  const { facts } = started;
  const isMac = facts.platform === 'darwin';
  let window: BrowserWindow | null = null;

  // No page of ours uses the default session; nothing shall leave through it either.
  for (const one of [pageSession(), electronSession.defaultSession]) {
    denyInSession(one, log);
    allowOnlyOwnPages(one, log, facts.devOrigin);
  }
  servePages(pageSession(), started.rendererFolder, log);

  const openWindow = (): void => {
    window = openDeskWindow({
      preloadPath: started.preloadPath,
      devOrigin: facts.devOrigin,
      hasDevTools: !facts.isPackaged,
      places: deps.places,
      log,
      clock: deps.clock,
      mayClose: () => lifecycle.mayClose(),
      onCreated: (created) => {
        windows.add({
          webContentsId: created.webContents.id,
          audience: 'desk',
          send: (channel, name, payload) => {
            if (!created.isDestroyed()) created.webContents.send(channel, name, payload);
          },
        });
      },
      onGone: (webContentsId) => {
        windows.remove(webContentsId);
        window = null;
      },
    });
  };
  const showWindow = (): void => {
    showAgain(window, openWindow);
  };
  const lifecycle = followLifecycle({
    window: () => window,
    openWindow,
    unsent: deps.unsent,
    shutDown: deps.shutDown,
    onResume: deps.wake,
    text: deps.text,
    clock: deps.clock,
    log,
    isMac,
  });
  started.onSecondStart(showWindow);
  app.on('browser-window-focus', () => {
    deps.attend(true);
  });
  app.on('browser-window-blur', () => {
    deps.attend(false);
  });

  let shown: Pick<Settings, 'theme' | 'language' | 'shortcuts'> | null = null;
  const applySettings = (next: Settings): void => {
    if (shown?.theme !== next.theme) nativeTheme.themeSource = next.theme;
    const isSameMenu =
      shown?.language === next.language && JSON.stringify(shown.shortcuts) === JSON.stringify(next.shortcuts);
    if (!isSameMenu) {
      showMenu({
        text: deps.text(),
        isMac,
        shortcuts: next.shortcuts,
        hasDevTools: !facts.isPackaged,
        actions: {
          command: (command) => {
            showWindow();
            deps.publish('app.command', command);
          },
          syncNow: deps.syncNow,
        },
      });
    }
    shown = next;
  };
  applySettings(settings.get());
  settings.onChange((next) => {
    applySettings(next);
    deps.publish('settings.changed', next);
  });
  return {
    showWindow,
    restart: lifecycle.restart,
    quit: () => {
      app.quit();
    },
  };
}
