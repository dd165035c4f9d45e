import type { MessageId } from '../../shared/messages/catalogue.ts';
import type { ScreenCommand } from '../desk/screen-commands.tsx';

type WindowCommand =
  | 'go-today'
  | 'go-applicants'
  | 'go-jobs'
  | 'go-walk-in'
  | 'go-outbox'
  | 'go-settings'
  | 'go-help'
  | 'find'
  | 'sync'
  | 'toggle-sidebar'
  | 'next-pane'
  | 'previous-pane'
  | 'show-shortcuts'
  | 'show-palette'
  | 'undo';

/** What the window does itself, and what it asks of the screen that is shown. */
export type CommandId = WindowCommand | ScreenCommand;

/**
 * Something a person can ask for by key from anywhere in the window. Keys are written `Mod+Shift+K`: Mod is
 * ⌘ on a Mac and Ctrl elsewhere. A key without Mod counts only outside of text fields.
 */
export type Command = {
  readonly id: CommandId;
  readonly label: MessageId;
  readonly keys: readonly string[];
  /** `applicants`: asked of the screen, where somebody is open or chosen. */
  readonly scope: 'everywhere' | 'applicants';
  /** Text fields have their own meaning of these keys. */
  readonly isForTextToo?: boolean;
};

/** Every command of the window, in the order that the list of shortcuts shows. */
export const commands: readonly Command[] = [
  { id: 'go-today', label: 'app.goToday', keys: ['Mod+1'], scope: 'everywhere' },
  { id: 'go-applicants', label: 'app.goApplicants', keys: ['Mod+2'], scope: 'everywhere' },
  { id: 'go-jobs', label: 'app.goJobs', keys: ['Mod+3'], scope: 'everywhere' },
  { id: 'go-walk-in', label: 'app.goWalkIn', keys: ['Mod+N', 'Mod+4'], scope: 'everywhere' },
  { id: 'go-outbox', label: 'app.goOutbox', keys: ['Mod+5'], scope: 'everywhere' },
  { id: 'go-settings', label: 'app.goSettings', keys: ['Mod+,', 'Mod+6'], scope: 'everywhere' },
  { id: 'go-help', label: 'app.goHelp', keys: ['F1'], scope: 'everywhere' },
  { id: 'find', label: 'app.find', keys: ['/', 'Mod+F'], scope: 'everywhere' },
  { id: 'sync', label: 'app.syncNow', keys: ['Mod+R'], scope: 'everywhere' },
  { id: 'toggle-sidebar', label: 'app.toggleSidebar', keys: ['Mod+\\'], scope: 'everywhere' },
  { id: 'next-pane', label: 'app.nextPane', keys: ['F6'], scope: 'everywhere' },
  { id: 'previous-pane', label: 'app.previousPane', keys: ['Shift+F6'], scope: 'everywhere' },
  { id: 'show-palette', label: 'app.commandSearch', keys: ['Mod+K'], scope: 'everywhere' },
  { id: 'undo', label: 'app.undo', keys: ['Mod+Z'], scope: 'everywhere', isForTextToo: true },
  { id: 'show-shortcuts', label: 'app.showShortcuts', keys: ['?'], scope: 'everywhere' },
  { id: 'review', label: 'app.review', keys: ['R'], scope: 'applicants' },
  { id: 'layout-list', label: 'app.layoutList', keys: ['Mod+Shift+L'], scope: 'applicants' },
  { id: 'layout-table', label: 'app.layoutTable', keys: ['Mod+Shift+T'], scope: 'applicants' },
  { id: 'layout-board', label: 'app.layoutBoard', keys: ['Mod+Shift+B'], scope: 'applicants' },
  { id: 'export', label: 'app.export', keys: ['Mod+E'], scope: 'applicants' },
  { id: 'print', label: 'app.print', keys: ['Mod+P'], scope: 'applicants' },
  { id: 'compare', label: 'app.compare', keys: ['V'], scope: 'applicants' },
  { id: 'mark-call', label: 'app.markCall', keys: ['1'], scope: 'applicants' },
  { id: 'mark-maybe', label: 'app.markMaybe', keys: ['2'], scope: 'applicants' },
  { id: 'mark-no', label: 'app.markNo', keys: ['3'], scope: 'applicants' },
  { id: 'mark-clear', label: 'app.markClear', keys: ['0'], scope: 'applicants' },
  { id: 'star', label: 'app.star', keys: ['S'], scope: 'applicants' },
  { id: 'note', label: 'app.note', keys: ['N'], scope: 'applicants' },
  { id: 'tag', label: 'app.tag', keys: ['T'], scope: 'applicants' },
  { id: 'log-contact', label: 'app.logContact', keys: ['C'], scope: 'applicants' },
  { id: 'remind', label: 'app.remind', keys: ['H'], scope: 'applicants' },
  { id: 'show-duplicates', label: 'app.showDuplicates', keys: ['D'], scope: 'applicants' },
  { id: 'open-in-careerplug', label: 'app.openInCareerPlug', keys: ['O'], scope: 'applicants' },
  { id: 'toggle-unread', label: 'app.toggleUnread', keys: ['U'], scope: 'applicants' },
  { id: 'choose', label: 'app.choose', keys: ['X'], scope: 'applicants' },
  { id: 'choose-all', label: 'app.chooseAll', keys: ['Mod+A'], scope: 'applicants', isForTextToo: true },
];

export type Keystroke = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/**
 * The command a key press asks for, or null. `isTyping`: the focus is where letters are text; `hasLetterKeys`: a
 * letter or sign alone counts at all.
 */
export function commandFor(
  press: Keystroke,
  isMac: boolean,
  isTyping: boolean,
  hasLetterKeys: boolean,
): CommandId | null {
  for (const command of commands) {
    if (isTyping && command.isForTextToo === true) continue;
    const keys = keysOf(command, hasLetterKeys);
    if (keys.some((written) => isPressed(written, press, isMac, isTyping))) return command.id;
  }
  return null;
}

/** The keys of a command that count, as the person wants it. */
export function keysOf({ keys }: Command, hasLetterKeys: boolean): readonly string[] {
  return hasLetterKeys ? keys : keys.filter((written) => written.length > 1);
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

/** Whether a command is asked of the screen that is shown. */
export function isOfScreen(id: CommandId): id is ScreenCommand {
  return commands.some((command) => command.id === id && command.scope === 'applicants');
}
