import { expect, test } from 'vitest';
import { commandFor, commands, keysText, type Keystroke } from './commands.ts';
import { nextIndex } from './panes-focus.ts';

const press = (key: string, held: Partial<Keystroke> = {}): Keystroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('Mod is Ctrl here and ⌘ on a Mac', () => {
  expect(commandFor(press('n', { ctrlKey: true }), false, false, true)).toBe('go-walk-in');
  expect(commandFor(press('n', { metaKey: true }), true, false, true)).toBe('go-walk-in');
  expect(commandFor(press('n', { ctrlKey: true }), true, false, true)).toBeNull();
  expect(commandFor(press('n', { metaKey: true }), false, false, true)).toBeNull();
});

test('a key without Mod is a letter where somebody types', () => {
  expect(commandFor(press('/'), false, false, true)).toBe('find');
  expect(commandFor(press('/'), false, true, true)).toBeNull();
  expect(commandFor(press('?', { shiftKey: true }), false, false, true)).toBe('show-shortcuts');
  expect(commandFor(press('r', { ctrlKey: true }), false, true, true)).toBe('sync');
});

test('a symbol that needs Shift on some keyboard is the same key; a letter with Shift is another', () => {
  expect(commandFor(press('/', { shiftKey: true }), false, false, true)).toBe('find');
  expect(commandFor(press('N', { ctrlKey: true, shiftKey: true }), false, false, true)).toBeNull();
  expect(commandFor(press('F6'), false, true, true)).toBe('next-pane');
  expect(commandFor(press('F6', { shiftKey: true }), false, true, true)).toBe('previous-pane');
});

test('letters and signs alone can be switched off, and every command keeps another way', () => {
  expect(commandFor(press('1'), false, false, true)).toBe('mark-call');
  for (const key of ['1', '/', '?', 'n']) expect(commandFor(press(key), false, false, false)).toBeNull();
  expect(commandFor(press('f', { ctrlKey: true }), false, false, false)).toBe('find');
  expect(commandFor(press('k', { ctrlKey: true }), false, false, false)).toBe('show-palette');
  expect(commandFor(press('F6'), false, false, false)).toBe('next-pane');
});

test('no key asks for two things', () => {
  const keys = commands.flatMap((command) => command.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test('writes keys as the system does', () => {
  expect(keysText('Mod+N', false)).toBe('Ctrl+N');
  expect(keysText('Mod+N', true)).toBe('⌘N');
});

test('panes go round both ways', () => {
  expect([nextIndex(-1, 3, 1), nextIndex(2, 3, 1), nextIndex(0, 3, -1), nextIndex(-1, 3, -1)]).toEqual([
    0, 0, 2, 2,
  ]);
  expect(nextIndex(-1, 0, 1)).toBe(-1);
});
