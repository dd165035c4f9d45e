import { expect, test } from 'vitest';
import {
  acceleratorOf,
  commandIdSchema,
  conflictOf,
  keysOf,
  shortcutsSchema,
  takerOf,
  usualKeys,
  withKeys,
  writtenOf,
  type Keystroke,
} from './command.ts';

const press = (key: string, held: Partial<Keystroke> = {}): Keystroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('the usual keys may all be kept, and none is in another’s way', () => {
  expect(shortcutsSchema.safeParse(usualKeys).success).toBe(true);
  for (const id of commandIdSchema.options) {
    for (const written of usualKeys[id]) expect([id, conflictOf(written, id, {})]).toEqual([id, null]);
  }
});

test('what is pressed is written the same on every system', () => {
  expect(writtenOf(press('e', { ctrlKey: true, shiftKey: true }), false)).toBe('Mod+Shift+E');
  expect(writtenOf(press('e', { metaKey: true }), true)).toBe('Mod+E');
  expect(writtenOf(press('?', { shiftKey: true }), false)).toBe('?');
  expect(writtenOf(press('F7'), false)).toBe('F7');
});

test.each([
  press('Shift', { shiftKey: true }),
  press('Tab'),
  press('Enter', { ctrlKey: true }),
  press('Escape'),
  press(' '),
  press('ArrowUp'),
  press('e', { altKey: true }),
  press('e', { metaKey: true }),
  press('é'),
])('$key can’t be a shortcut', (pressed) => {
  expect(writtenOf(pressed, false)).toBeNull();
});

test('keys of another command, of lists and of every program are told as such', () => {
  expect(conflictOf('Mod+E', 'print', {})).toEqual({ kind: 'command', id: 'export' });
  expect(conflictOf('Mod+E', 'export', {})).toBeNull();
  expect(conflictOf('J', 'print', {})).toEqual({ kind: 'taken' });
  expect(conflictOf('Mod+C', 'print', {})).toEqual({ kind: 'taken' });
  expect(conflictOf('Shift+G', 'print', {})).toEqual({ kind: 'shift-alone' });
});

test('keys that a command has given up are free, and in the way again when it takes them back', () => {
  const changed = withKeys({}, 'export', ['Mod+Shift+E']);
  expect(conflictOf('Mod+E', 'print', changed)).toBeNull();
  expect(keysOf('export', { shortcuts: changed, hasLetterKeys: true })).toEqual(['Mod+Shift+E']);
  expect(withKeys(changed, 'export', null)).toEqual({});
  expect(withKeys(changed, 'export', ['Mod+E'])).toEqual({});
});

test('nobody gets their usual keys back while another command has them', () => {
  const changed = withKeys(withKeys({}, 'export', []), 'print', ['Mod+E']);
  expect(takerOf('export', changed)).toBe('print');
  expect(takerOf('export', withKeys(changed, 'print', null))).toBeNull();
});

test('a menu listens to the person’s keys, and never to a letter alone', () => {
  expect(acceleratorOf('find', {})).toBe('CmdOrCtrl+F');
  expect(acceleratorOf('go-help', {})).toBe('F1');
  expect(acceleratorOf('review', {})).toBeUndefined();
  expect(acceleratorOf('export', { export: ['Mod+Shift+E'] })).toBe('CmdOrCtrl+Shift+E');
  expect(acceleratorOf('export', { export: [] })).toBeUndefined();
});
