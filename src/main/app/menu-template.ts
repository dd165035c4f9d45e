import type { MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../../shared/contract/contract.ts';
import type { Text } from './texts.ts';

export type MenuActions = {
  readonly command: (command: EventPayload<'app.command'>) => void;
  readonly syncNow: () => void;
};

/**
 * Every command with its key. The window acts on most keys itself and then keeps them from the menu; single
 * keys (/ and ?) are the window's alone, for a menu would take them from whoever is typing.
 */
export function menuTemplate(deps: {
  readonly text: Text;
  readonly isMac: boolean;
  readonly hasDevTools: boolean;
  readonly actions: MenuActions;
}): MenuItemConstructorOptions[] {
  const { text, isMac, actions } = deps;
  const go = (command: EventPayload<'app.command'>): (() => void) => {
    return () => {
      actions.command(command);
    };
  };
  const settings: MenuItemConstructorOptions = {
    label: text('menu.settings'),
    accelerator: 'CmdOrCtrl+,',
    click: go('go-settings'),
  };
  const separator: MenuItemConstructorOptions = { type: 'separator' };

  const ownMenu: MenuItemConstructorOptions = {
    label: 'Hiredesk',
    submenu: [
      { role: 'about', label: text('menu.about') },
      separator,
      settings,
      separator,
      { role: 'services', label: text('menu.services') },
      separator,
      { role: 'hide', label: text('menu.hide') },
      { role: 'hideOthers', label: text('menu.hideOthers') },
      { role: 'unhide', label: text('menu.showAll') },
      separator,
      { role: 'quit', label: text('menu.quit') },
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: text('menu.file'),
    submenu: [
      { label: text('menu.newWalkIn'), accelerator: 'CmdOrCtrl+N', click: go('go-walk-in') },
      separator,
      { label: text('menu.export'), accelerator: 'CmdOrCtrl+E', click: go('export') },
      { label: text('menu.print'), accelerator: 'CmdOrCtrl+P', click: go('print') },
      separator,
      { label: text('menu.syncNow'), accelerator: 'CmdOrCtrl+R', click: actions.syncNow },
      ...(isMac
        ? [separator, { role: 'close', label: text('menu.closeWindow') } as const]
        : [separator, settings, separator, { role: 'quit', label: text('menu.quit') } as const]),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: text('menu.edit'),
    submenu: [
      { role: 'undo', label: text('menu.undo') },
      { role: 'redo', label: text('menu.redo') },
      separator,
      { role: 'cut', label: text('menu.cut') },
      { role: 'copy', label: text('menu.copy') },
      { role: 'paste', label: text('menu.paste') },
      { role: 'selectAll', label: text('menu.selectAll') },
      separator,
      { label: text('menu.find'), accelerator: 'CmdOrCtrl+F', click: go('find') },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: text('menu.view'),
    submenu: [
      { label: text('menu.goToday'), accelerator: 'CmdOrCtrl+1', click: go('go-today') },
      { label: text('menu.goApplicants'), accelerator: 'CmdOrCtrl+2', click: go('go-applicants') },
      { label: text('menu.goJobs'), accelerator: 'CmdOrCtrl+3', click: go('go-jobs') },
      { label: text('menu.goOutbox'), accelerator: 'CmdOrCtrl+5', click: go('go-outbox') },
      separator,
      { label: text('menu.layoutList'), accelerator: 'CmdOrCtrl+Shift+L', click: go('layout-list') },
      { label: text('menu.layoutTable'), accelerator: 'CmdOrCtrl+Shift+T', click: go('layout-table') },
      { label: text('menu.layoutBoard'), accelerator: 'CmdOrCtrl+Shift+B', click: go('layout-board') },
      separator,
      { label: text('menu.toggleSidebar'), accelerator: 'CmdOrCtrl+\\', click: go('toggle-sidebar') },
      separator,
      { role: 'resetZoom', label: text('menu.actualSize') },
      { role: 'zoomIn', label: text('menu.zoomIn') },
      { role: 'zoomOut', label: text('menu.zoomOut') },
      { role: 'togglefullscreen', label: text('menu.fullScreen') },
      ...(deps.hasDevTools ? [separator, { role: 'toggleDevTools' } as const] : []),
    ],
  };
  const windowMenu: MenuItemConstructorOptions = {
    label: text('menu.window'),
    submenu: [
      { role: 'minimize', label: text('menu.minimize') },
      ...(isMac ? [{ role: 'front', label: text('menu.bringToFront') } as const] : []),
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: text('menu.help'),
    submenu: [
      { label: text('menu.helpHiredesk'), accelerator: 'F1', click: go('go-help') },
      { label: text('menu.shortcuts'), click: go('show-shortcuts') },
      ...(isMac ? [] : [separator, { role: 'about', label: text('menu.about') } as const]),
    ],
  };
  return [...(isMac ? [ownMenu] : []), file, edit, view, windowMenu, help];
}
