import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import type { Shortcuts } from '../../shared/domain/command.ts';
import { menuTemplate } from './menu-template.ts';
import { createText, localeOf } from './texts.ts';

function itemsOf(options: { isMac: boolean; locale?: 'en' | 'es'; shortcuts?: Shortcuts }) {
  const asked: string[] = [];
  const template = menuTemplate({
    text: createText(options.locale ?? 'en'),
    isMac: options.isMac,
    shortcuts: options.shortcuts ?? {},
    hasDevTools: false,
    actions: { command: (command) => asked.push(command), syncNow: () => asked.push('sync') },
  });
  const flat = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
  return { asked, items: flat(template) };
}

const click = (item: MenuItemConstructorOptions): void => {
  Reflect.apply(item.click as () => void, undefined, []);
};

test.each([true, false])('holds every command with its key, once (Mac: %s)', (isMac) => {
  const { asked, items } = itemsOf({ isMac });
  for (const item of items) if (item.click) click(item);
  expect(asked.toSorted()).toEqual([
    'export',
    'find',
    'go-applicants',
    'go-help',
    'go-jobs',
    'go-outbox',
    'go-settings',
    'go-today',
    'go-walk-in',
    'layout-board',
    'layout-list',
    'layout-table',
    'print',
    'print-person',
    'show-shortcuts',
    'sync',
    'toggle-sidebar',
  ]);
  const keys = items.map((item) => item.accelerator).filter((key) => key !== undefined);
  expect(new Set(keys).size).toBe(keys.length);
});

test('shows and hears the person’s own keys', () => {
  const { items } = itemsOf({ isMac: false, shortcuts: { export: ['Mod+Shift+E'], 'go-help': [] } });
  const keysOf = (label: string) => items.find((item) => item.label === label)?.accelerator;
  expect(keysOf('Export the List…')).toBe('CmdOrCtrl+Shift+E');
  expect(keysOf('Hiredesk help')).toBeUndefined();
});

test('a single key is never taken from whoever is typing', () => {
  for (const { accelerator } of itemsOf({ isMac: false }).items) {
    if (accelerator !== undefined) expect(accelerator).toMatch(/^CmdOrCtrl\+|^F\d/u);
  }
});

test('every item has its words, in both languages, and they differ', () => {
  const words = (locale: 'en' | 'es') =>
    itemsOf({ isMac: true, locale })
      .items.filter((item) => item.type !== 'separator')
      .map((item) => item.label ?? '');
  const english = words('en');
  const spanish = words('es');
  expect(english.every((word) => word !== '')).toBe(true);
  expect(spanish.filter((word, index) => word === english[index])).toEqual(['Hiredesk']);
});

test('texts know their plurals', () => {
  expect(createText('en')('menu.quitTitle', { count: 1 })).toBe('1 walk-in hasn’t been sent.');
  expect(createText('es')('menu.quitTitle', { count: 3 })).toBe('3 solicitudes no se han enviado.');
});

test.each([
  ['system', 'es-MX', 'es'],
  ['system', 'fr', 'en'],
  ['system', 'est', 'en'],
  ['en', 'es', 'en'],
  ['es', 'en-US', 'es'],
] as const)('language %s on a system of %s is %s', (language, system, expected) => {
  expect(localeOf(language, system)).toBe(expected);
});
