import { Menu } from 'electron';
import { menuTemplate } from './menu-template.ts';

/** Puts the menu in place; again whenever the language changes. */
export function showMenu(deps: Parameters<typeof menuTemplate>[0]): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(deps)));
}
