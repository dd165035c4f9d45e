import { expect, test } from 'vitest';
import { commandIdSchema, usualKeys, type Keystroke } from '../../shared/domain/command.ts';
import { keysText } from '../desk/keys.ts';
import { commandFor } from './commands.ts';
import { nextIndex } from './panes-focus.ts';

const usual = { shortcuts: {}, hasLetterKeys: true };
const withoutLetters = { ...usual, hasLetterKeys: false };

const press = (key: string, held: Partial<Keystroke> = {}): Keystroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('Mod is Ctrl here and ⌘ on a Mac', () => {
  expect(commandFor(press('n', { ctrlKey: true }), false, false, usual)).toBe('go-walk-in');
  expect(commandFor(press('n', { metaKey: true }), true, false, usual)).toBe('go-walk-in');
  expect(commandFor(press('n', { ctrlKey: true }), true, false, usual)).toBeNull();
  expect(commandFor(press('n', { metaKey: true }), false, false, usual)).toBeNull();
});

test('a key without Mod is a letter where somebody types', () => {
  expect(commandFor(press('/'), false, false, usual)).toBe('find');
  expect(commandFor(press('/'), false, true, usual)).toBeNull();
  expect(commandFor(press('?', { shiftKey: true }), false, false, usual)).toBe('show-shortcuts');
  expect(commandFor(press('r', { ctrlKey: true }), false, true, usual)).toBe('sync');
});

test('a symbol that needs Shift on some keyboard is the same key; a letter with Shift is another', () => {
  expect(commandFor(press('/', { shiftKey: true }), false, false, usual)).toBe('find');
  expect(commandFor(press('N', { ctrlKey: true, shiftKey: true }), false, false, usual)).toBeNull();
  expect(commandFor(press('F6'), false, true, usual)).toBe('next-pane');
  expect(commandFor(press('F6', { shiftKey: true }), false, true, usual)).toBe('previous-pane');
});

test('letters and signs alone can be switched off, and every command keeps another way', () => {
  expect(commandFor(press('1'), false, false, usual)).toBe('mark-call');
  for (const key of ['1', '/', '?', 'n'])
    expect(commandFor(press(key), false, false, withoutLetters)).toBeNull();
  expect(commandFor(press('f', { ctrlKey: true }), false, false, withoutLetters)).toBe('find');
  expect(commandFor(press('k', { ctrlKey: true }), false, false, withoutLetters)).toBe('show-palette');
  expect(commandFor(press('F6'), false, false, withoutLetters)).toBe('next-pane');
});

test('no key asks for two things', () => {
  const keys = commandIdSchema.options.flatMap((id) => usualKeys[id]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a person’s own keys count, and the usual ones no more', () => {
  const own = { shortcuts: { export: ['Mod+Shift+E'], star: [] }, hasLetterKeys: true };
  expect(commandFor(press('E', { ctrlKey: true, shiftKey: true }), false, false, own)).toBe('export');
  expect(commandFor(press('e', { ctrlKey: true }), false, false, own)).toBeNull();
  expect(commandFor(press('s'), false, false, own)).toBeNull();
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
