import type { MessageId } from '../../shared/messages/catalogue.ts';

export type CommandId =
  | 'go-applicants'
  | 'go-jobs'
  | 'go-walk-in'
  | 'go-outbox'
  | 'go-settings'
  | 'find'
  | 'sync'
  | 'toggle-sidebar'
  | 'next-pane'
  | 'previous-pane'
  | 'show-shortcuts';

/**
 * Something a person can ask for by key from anywhere in the window. Keys are written `Mod+Shift+K`: Mod is
 * ⌘ on a Mac and Ctrl elsewhere. A key without Mod counts only outside of text fields.
 */
export type Command = {
  readonly id: CommandId;
  readonly label: MessageId;
  readonly keys: readonly string[];
};

/** Every command of the window, in the order that the list of shortcuts shows. */
export const commands: readonly Command[] = [
  { id: 'go-applicants', label: 'app.goApplicants', keys: ['Mod+1'] },
  { id: 'go-jobs', label: 'app.goJobs', keys: ['Mod+2'] },
  { id: 'go-walk-in', label: 'app.goWalkIn', keys: ['Mod+N', 'Mod+3'] },
  { id: 'go-outbox', label: 'app.goOutbox', keys: ['Mod+4'] },
  { id: 'go-settings', label: 'app.goSettings', keys: ['Mod+,', 'Mod+5'] },
  { id: 'find', label: 'app.find', keys: ['/', 'Mod+F'] },
  { id: 'sync', label: 'app.syncNow', keys: ['Mod+R'] },
  { id: 'toggle-sidebar', label: 'app.toggleSidebar', keys: ['Mod+\\'] },
  { id: 'next-pane', label: 'app.nextPane', keys: ['F6'] },
  { id: 'previous-pane', label: 'app.previousPane', keys: ['Shift+F6'] },
  { id: 'show-shortcuts', label: 'app.showShortcuts', keys: ['?'] },
];

export type Keystroke = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/** The command a key press asks for, or null. `isTyping`: the focus is where letters are text. */
export function commandFor(press: Keystroke, isMac: boolean, isTyping: boolean): CommandId | null {
  for (const { id, keys } of commands) {
    if (keys.some((written) => isPressed(written, press, isMac, isTyping))) return id;
  }
  return null;
}

function isPressed(written: string, press: Keystroke, isMac: boolean, isTyping: boolean): boolean {
  const parts = written.split('+');
  const key = parts.at(-1) ?? '';
  const needsMod = parts.includes('Mod');
  const isSymbol = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  if (press.key.toLowerCase() !== key.toLowerCase() || press.altKey) return false;
  // Ctrl and ⌘ both, or the other system's one: somebody else's shortcut.
  if ((isMac ? press.metaKey : press.ctrlKey) !== needsMod) return false;
  if (isMac ? press.ctrlKey : press.metaKey) return false;
  // On many keyboards a symbol like / needs Shift by itself.
  if (!isSymbol && press.shiftKey !== parts.includes('Shift')) return false;
  return needsMod || key.length > 1 || !isTyping;
}

/** Keys as a person reads them on this system: `⌘N`, `Ctrl+N`. */
export function keysText(written: string, isMac: boolean): string {
  if (!isMac) return written.replace('Mod', 'Ctrl');
  return written.replace('Mod+', '⌘').replace('Shift+', '⇧');
}
