import { useEffect, useEffectEvent } from 'react';
import { useEvent } from '../desk/use-event.ts';
import { commandFor, type CommandId } from './commands.ts';

/** Runs commands asked for by key or by the native menu; one registry for both. */
export function useCommands(run: (id: CommandId) => void, isMac: boolean): void {
  useEvent('app.command', run);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const id = commandFor(event, isMac, isTextField(event.target));
    if (id === null) return;
    event.preventDefault();
    run(id);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    globalThis.addEventListener('keydown', listener);
    return () => globalThis.removeEventListener('keydown', listener);
  }, []);
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
