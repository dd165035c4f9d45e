import type { KeyPress } from '../surfaces.ts';
import { app } from './app.ts';
import { control } from './connection.ts';
import { NotModelled, strict } from './strict.ts';
import { allWindows } from './window-registry.ts';

type Click = (item: unknown, window: unknown, event: object) => void;
type Template = {
  id?: string;
  label?: string;
  sublabel?: string;
  toolTip?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  registerAccelerator?: boolean;
  acceleratorWorksWhenHidden?: boolean;
  enabled?: boolean;
  visible?: boolean;
  checked?: boolean;
  click?: Click;
  submenu?: Template[] | Menu;
};

export class MenuItem {
  id: string;
  label: string;
  sublabel: string;
  toolTip: string;
  role: string | undefined;
  type: string;
  accelerator: string | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  submenu: Menu | undefined;
  private readonly onClick: Click | undefined;

  constructor(template: Template) {
    this.id = template.id ?? '';
    this.role = template.role;
    this.label = template.label ?? labelOf(template.role);
    this.sublabel = template.sublabel ?? '';
    this.toolTip = template.toolTip ?? '';
    this.type = template.type ?? (template.submenu ? 'submenu' : 'normal');
    this.accelerator =
      template.accelerator ??
      (template.role === undefined ? undefined : roleKeys[template.role.toLowerCase()]);
    this.enabled = template.enabled ?? true;
    this.visible = template.visible ?? true;
    this.checked = template.checked ?? false;
    this.submenu = Array.isArray(template.submenu)
      ? Menu.buildFromTemplate(template.submenu)
      : template.submenu;
    this.onClick = template.click;
  }

  click(): void {
    if (!this.enabled) return;
    const window = allWindows().find((one) => one.isFocused()) ?? allWindows()[0];
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.onClick) this.onClick(this, window, { triggeredByAccelerator: false });
    else if (this.role !== undefined) actOf(this.role.toLowerCase(), window);
  }
}

const roleKeys: Record<string, string> = {
  quit: 'CommandOrControl+Q',
  close: 'CommandOrControl+W',
  reload: 'CommandOrControl+R',
  togglefullscreen: process.platform === 'darwin' ? 'Control+Command+F' : 'F11',
};

const roleActions: Record<string, (window: any) => void> = {
  quit: () => app.quit(),
  close: (window) => window?.close(),
  minimize: (window) => window?.minimize(),
  reload: (window) => window?.webContents.reload(),
  forcereload: (window) => window?.webContents.reload(),
  toggledevtools: () => undefined,
  togglefullscreen: (window) => window?.setFullScreen(!window.isFullScreen()),
  undo: (window) => window?.webContents.undo(),
  redo: (window) => window?.webContents.redo(),
  cut: (window) => window?.webContents.cut(),
  copy: (window) => window?.webContents.copy(),
  paste: (window) => window?.webContents.paste(),
  selectall: (window) => window?.webContents.selectAll(),
  zoomin: (window) => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() + 0.5),
  zoomout: (window) => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() - 0.5),
  resetzoom: (window) => window?.webContents.setZoomLevel(0),
  about: () => undefined,
  hide: () => app.hide(),
  front: () => app.focus(),
};

function actOf(role: string, window: unknown): void {
  const act = roleActions[role];
  if (!act) throw new NotModelled(`clicking a menu item with role '${role}'`);
  act(window);
}

function labelOf(role: string | undefined): string {
  if (role === undefined) return '';
  const words = role.replaceAll(/(?<lower>[a-z])(?<upper>[A-Z])/gu, '$<lower> $<upper>');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export class Menu {
  readonly items: MenuItem[] = [];

  append(item: MenuItem): void {
    this.items.push(item);
  }

  insert(position: number, item: MenuItem): void {
    this.items.splice(position, 0, item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found) return found;
    }
    return null;
  }

  /** Context menus have no screen here: the last one shown is kept for tests to click. */
  popup(): void {
    popped = this;
  }

  closePopup(): void {
    popped = null;
  }

  static buildFromTemplate(template: (Template | MenuItem)[]): Menu {
    const menu = strict('Menu', new Menu());
    for (const item of template) {
      menu.items.push(item instanceof MenuItem ? item : strict('MenuItem', new MenuItem(item)));
    }
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    application = menu;
  }

  static getApplicationMenu(): Menu | null {
    return application;
  }
}

let application: Menu | null = null;
let popped: Menu | null = null;

type Described = {
  label: string;
  role: string | null;
  accelerator: string | null;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  type: string;
  items: Described[];
};

export function describeMenu(menu: Menu | null): Described[] {
  return (menu?.items ?? []).map((item) => ({
    label: item.label,
    role: item.role ?? null,
    accelerator: item.accelerator ?? null,
    enabled: item.enabled,
    visible: item.visible,
    checked: item.checked,
    type: item.type,
    items: describeMenu(item.submenu ?? null),
  }));
}

function everyItem(menu: Menu | null): MenuItem[] {
  return (menu?.items ?? []).flatMap((item) => [item, ...everyItem(item.submenu ?? null)]);
}

const plain = (label: string): string =>
  label
    .replaceAll('&', '')
    .replace(/(?:…|\.\.\.)$/u, '')
    .toLowerCase();

/** Clicks an item by its label (`File › New walk-in` or just the last part), role or id. */
export function clickIn(menu: Menu | null, wanted: string): void {
  const last = wanted.split(/\s*›\s*/u).at(-1) ?? wanted;
  const item = everyItem(menu).find(
    (one) =>
      !one.submenu &&
      (plain(one.label) === plain(last) || one.role?.toLowerCase() === last.toLowerCase() || one.id === last),
  );
  if (!item) throw new Error(`The menu has no item "${wanted}"`);
  if (!item.enabled || !item.visible) throw new Error(`The menu item "${wanted}" cannot be clicked now`);
  item.click();
}

/** Keys that the page left alone. */
export function pressAccelerator(key: KeyPress): void {
  const item = everyItem(application).find(
    (one) => one.accelerator !== undefined && one.enabled && matches(one.accelerator, key),
  );
  item?.click();
}

function matches(accelerator: string, key: KeyPress): boolean {
  const parts = accelerator.split('+').map((part) => part.toLowerCase());
  const name = parts.at(-1) === '' ? '+' : (parts.at(-1) as string);
  const isMac = process.platform === 'darwin';
  const has = (...names: string[]): boolean => parts.slice(0, -1).some((part) => names.includes(part));
  const both = has('commandorcontrol', 'cmdorctrl');
  const control_ = has('control', 'ctrl') || (both && !isMac);
  const meta = has('command', 'cmd', 'meta', 'super') || (both && isMac);
  if (control_ !== key.control || meta !== key.meta || has('alt', 'option') !== key.alt) return false;
  if (has('shift') !== key.shift && /^[a-z0-9]$|^f\d+$/u.test(name)) return false;
  const names: Record<string, string> = {
    escape: 'escape',
    esc: 'escape',
    return: 'enter',
    enter: 'enter',
    space: ' ',
    plus: '+',
    up: 'arrowup',
    down: 'arrowdown',
    left: 'arrowleft',
    right: 'arrowright',
  };
  const wanted = names[name] ?? name;
  return (
    key.key.toLowerCase() === wanted ||
    key.code.toLowerCase() === `key${wanted}` ||
    key.code.toLowerCase() === `digit${wanted}`
  );
}

control('menu', () => describeMenu(application));
control('clickMenu', (wanted: string) => clickIn(application, wanted));
control('contextMenu', () => describeMenu(popped));
control('clickContextMenu', (wanted: string) => clickIn(popped, wanted));
