import { z } from 'zod';

/** What the window does itself. */
export const windowCommandSchema = z.enum([
  'go-today',
  'go-applicants',
  'go-jobs',
  'go-walk-in',
  'go-outbox',
  'go-settings',
  'go-help',
  'find',
  'sync',
  'toggle-sidebar',
  'next-pane',
  'previous-pane',
  'show-palette',
  'undo',
  'show-shortcuts',
]);

/** What is asked of the screen that is shown, where somebody is open or chosen. */
export const screenCommandSchema = z.enum([
  'review',
  'layout-list',
  'layout-table',
  'layout-board',
  'export',
  'print',
  'print-person',
  'compare',
  'mark-call',
  'mark-maybe',
  'mark-no',
  'mark-clear',
  'star',
  'note',
  'tag',
  'log-contact',
  'remind',
  'show-duplicates',
  'open-in-careerplug',
  'toggle-unread',
  'choose',
  'choose-all',
]);
export type ScreenCommand = z.infer<typeof screenCommandSchema>;

/** Everything that a person can ask for by key, menu or palette, in the order that the list of shortcuts shows. */
export const commandIdSchema = z.enum([...windowCommandSchema.options, ...screenCommandSchema.options]);
export type CommandId = z.infer<typeof commandIdSchema>;

export function isOfScreen(id: CommandId): id is ScreenCommand {
  return screenCommandSchema.safeParse(id).success;
}

/** Text fields have their own meaning of what these are pressed by. */
export const commandsOfTextToo: ReadonlySet<CommandId> = new Set(['undo', 'choose-all']);

/**
 * Keys are written `Mod+Shift+K`: Mod is ⌘ on a Mac and Ctrl elsewhere. Keys without Mod count only outside of text
 * fields, unless they are named, like F6.
 */
export const usualKeys: Readonly<Record<CommandId, readonly string[]>> = {
  'go-today': ['Mod+1'],
  'go-applicants': ['Mod+2'],
  'go-jobs': ['Mod+3'],
  'go-walk-in': ['Mod+N', 'Mod+4'],
  'go-outbox': ['Mod+5'],
  'go-settings': ['Mod+,', 'Mod+6'],
  'go-help': ['F1'],
  find: ['/', 'Mod+F'],
  sync: ['Mod+R'],
  'toggle-sidebar': ['Mod+\\'],
  'next-pane': ['F6'],
  'previous-pane': ['Shift+F6'],
  'show-palette': ['Mod+K'],
  undo: ['Mod+Z'],
  'show-shortcuts': ['?'],
  review: ['R'],
  'layout-list': ['Mod+Shift+L'],
  'layout-table': ['Mod+Shift+T'],
  'layout-board': ['Mod+Shift+B'],
  export: ['Mod+E'],
  print: ['Mod+P'],
  'print-person': ['Mod+Shift+P'],
  compare: ['V'],
  'mark-call': ['1'],
  'mark-maybe': ['2'],
  'mark-no': ['3'],
  'mark-clear': ['0'],
  star: ['S'],
  note: ['N'],
  tag: ['T'],
  'log-contact': ['C'],
  remind: ['H'],
  'show-duplicates': ['D'],
  'open-in-careerplug': ['O'],
  'toggle-unread': ['U'],
  choose: ['X'],
  'choose-all': ['Mod+A'],
};

const writtenKeysSchema = z.string().regex(/^(?:Mod\+)?(?:Shift\+)?(?:[!-~]|F(?:[1-9]|1[0-2]))$/u);

/** What a person has put in the place of the usual keys; an empty list: by no key at all. */
export const shortcutsSchema = z.partialRecord(commandIdSchema, z.array(writtenKeysSchema).max(3));
export type Shortcuts = z.infer<typeof shortcutsSchema>;

/** How a person wants commands pressed. */
export type KeyChoice = {
  readonly shortcuts: Shortcuts;
  /** Whether letters and signs alone count. */
  readonly hasLetterKeys: boolean;
};

/** The keys of a command that count. */
export function keysOf(id: CommandId, { shortcuts, hasLetterKeys }: KeyChoice): readonly string[] {
  const keys = shortcuts[id] ?? usualKeys[id];
  return hasLetterKeys ? keys : keys.filter((written) => written.length > 1);
}

export type Keystroke = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/**
 * A key press as it is written here; null where it can't be a shortcut: Alt, the other system's Mod, a key that
 * is held or has a meaning everywhere (Tab, Enter, Escape, arrows).
 */
export function writtenOf(press: Keystroke, isMac: boolean): string | null {
  const { key } = press;
  if (press.altKey || (isMac ? press.ctrlKey : press.metaKey)) return null;
  const isMod = isMac ? press.metaKey : press.ctrlKey;
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  // On many keyboards a sign needs Shift by itself.
  const shift = press.shiftKey && !isSign ? 'Shift+' : '';
  const written = `${isMod ? 'Mod+' : ''}${shift}${key.length === 1 ? key.toUpperCase() : key}`;
  return writtenKeysSchema.safeParse(written).success ? written : null;
}

/** Keys that fields, lists and every program have a meaning for already. */
const taken: ReadonlySet<string> = new Set(
  (
    'J K Shift+J Shift+K Mod+C Mod+V Mod+X Mod+Y Mod+Shift+Z Mod+Q Mod+W Mod+M Mod+H ' +
    'Mod+- Mod+= Mod++ Mod+0'
  ).split(' '),
);

export type KeyConflict =
  | { readonly kind: 'taken' }
  /** A letter with Shift alone is a capital letter: it goes with choosing and typing. */
  | { readonly kind: 'shift-alone' }
  | { readonly kind: 'command'; readonly id: CommandId };

/** Why keys can't be those of a command, or null. Letters that are switched off keep their meaning. */
export function conflictOf(written: string, id: CommandId, shortcuts: Shortcuts): KeyConflict | null {
  if (taken.has(written)) return { kind: 'taken' };
  if (/^Shift\+.$/u.test(written)) return { kind: 'shift-alone' };
  const other = commandIdSchema.options.find(
    (one) => one !== id && keysOf(one, { shortcuts, hasLetterKeys: true }).includes(written),
  );
  return other === undefined ? null : { kind: 'command', id: other };
}

/** The command that has taken one of another's usual keys meanwhile, or null: what stands in the way of a way back. */
export function takerOf(id: CommandId, shortcuts: Shortcuts): CommandId | null {
  for (const written of usualKeys[id]) {
    const conflict = conflictOf(written, id, shortcuts);
    if (conflict?.kind === 'command') return conflict.id;
  }
  return null;
}

/** With other keys for a command; the usual ones are not written down. Null takes the person's own back. */
export function withKeys(shortcuts: Shortcuts, id: CommandId, keys: readonly string[] | null): Shortcuts {
  const { [id]: _before, ...others } = shortcuts;
  const isUsual = keys === null || JSON.stringify(keys) === JSON.stringify(usualKeys[id]);
  return isUsual ? others : { ...others, [id]: [...keys] };
}

/** What a native menu shows and listens to; undefined where a menu would take a letter from whoever is typing. */
export function acceleratorOf(id: CommandId, shortcuts: Shortcuts): string | undefined {
  return keysOf(id, { shortcuts, hasLetterKeys: true })
    .find((written) => written.startsWith('Mod+') || /^F\d/u.test(written))
    ?.replace('Mod', 'CmdOrCtrl');
}
