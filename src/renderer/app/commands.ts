import {
  commandIdSchema,
  commandsOfTextToo,
  keysOf,
  type CommandId,
  type KeyChoice,
  type Keystroke,
} from '../../shared/domain/command.ts';

/** The command a key press asks for, or null. `isTyping`: the focus is where letters are text. */
export function commandFor(
  press: Keystroke,
  isMac: boolean,
  isTyping: boolean,
  choice: KeyChoice,
): CommandId | null {
  for (const id of commandIdSchema.options) {
    if (isTyping && commandsOfTextToo.has(id)) continue;
    if (keysOf(id, choice).some((written) => isPressed(written, press, isMac, isTyping))) return id;
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
