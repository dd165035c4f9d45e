import { useEffect, useEffectEvent } from 'react';
import { useEvent } from '../desk/use-event.ts';
import { isOfScreen, type CommandId, type KeyChoice } from '../../shared/domain/command.ts';
import { commandFor } from './commands.ts';

/**
 * Runs commands asked for by key or by the native menu; one registry for both. `run` answers whether somebody did
 * it: a key that nobody acts on stays the browser's.
 */
export function useCommands(
  run: (id: CommandId) => boolean,
  { isMac, choice }: { readonly isMac: boolean; readonly choice: KeyChoice },
): void {
  useEvent('app.command', (id) => void run(id));
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const id = commandFor(event, isMac, isTextField(event.target), choice);
    if (id === null || (isOfScreen(id) && isOverScreen(event.target))) return;
    if (run(id)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    globalThis.addEventListener('keydown', listener);
    return () => globalThis.removeEventListener('keydown', listener);
  }, []);
}

/** A dialog or menu lies over the screen: its keys are not meant for what is below. */
function isOverScreen(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null
  );
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
