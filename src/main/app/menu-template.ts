import type { MenuItemConstructorOptions } from 'electron';
import { acceleratorOf, type CommandId, type Shortcuts } from '../../shared/domain/command.ts';
import type { MessageId } from '../../shared/messages/catalogue.ts';
import type { Text } from './texts.ts';

export type MenuActions = {
  readonly command: (command: CommandId) => void;
  readonly syncNow: () => void;
};

/**
 * Every command with its key. The window acts on most keys itself and then keeps them from the menu; single
 * keys (/ and ?) are the window's alone, for a menu would take them from whoever is typing.
 */
export function menuTemplate(deps: {
  readonly text: Text;
  readonly isMac: boolean;
  /** Keys of the person's own. */
  readonly shortcuts: Shortcuts;
  readonly hasDevTools: boolean;
  readonly actions: MenuActions;
}): MenuItemConstructorOptions[] {
  const { text, isMac, actions } = deps;
  const item = (id: CommandId, label: MessageId): MenuItemConstructorOptions => {
    const accelerator = acceleratorOf(id, deps.shortcuts);
    return {
      label: text(label),
      ...(accelerator !== undefined && { accelerator }),
      click: () => {
        // Needs no window.
        if (id === 'sync') actions.syncNow();
        else actions.command(id);
      },
    };
  };
  const settings = item('go-settings', 'menu.settings');
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
      item('go-walk-in', 'menu.newWalkIn'),
      separator,
      item('export', 'menu.export'),
      item('print', 'menu.print'),
      item('print-person', 'menu.printPerson'),
      separator,
      item('sync', 'menu.syncNow'),
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
      item('find', 'menu.find'),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: text('menu.view'),
    submenu: [
      item('go-today', 'menu.goToday'),
      item('go-applicants', 'menu.goApplicants'),
      item('go-jobs', 'menu.goJobs'),
      item('go-outbox', 'menu.goOutbox'),
      separator,
      item('layout-list', 'menu.layoutList'),
      item('layout-table', 'menu.layoutTable'),
      item('layout-board', 'menu.layoutBoard'),
      separator,
      item('toggle-sidebar', 'menu.toggleSidebar'),
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
      item('go-help', 'menu.helpHiredesk'),
      item('show-shortcuts', 'menu.shortcuts'),
      ...(isMac ? [] : [separator, { role: 'about', label: text('menu.about') } as const]),
    ],
  };
  return [...(isMac ? [ownMenu] : []), file, edit, view, windowMenu, help];
}
