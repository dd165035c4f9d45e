import { useQuery } from '@tanstack/react-query';
import { keysOf, type CommandId, type KeyChoice } from '../../shared/domain/command.ts';
import { defaultSettings } from '../../shared/domain/settings.ts';
import { appInfoQuery, settingsQuery } from './query.ts';

/** Keys as a person reads them on this system: `⌘N`, `Ctrl+N`. */
export function keysText(written: string, isMac: boolean): string {
  if (!isMac) return written.replace('Mod', 'Ctrl');
  return written.replace('Mod+', '⌘').replace('Shift+', '⇧');
}

export function useIsMac(): boolean {
  const { data: info } = useQuery(appInfoQuery);
  return info?.platform === 'darwin';
}

export function useKeyChoice(): KeyChoice {
  const { data = defaultSettings } = useQuery(settingsQuery);
  return data;
}

/** How a command is pressed here, for its button's tooltip; undefined: by no key. */
export function useKeysText(): (id: CommandId) => string | undefined {
  const isMac = useIsMac();
  const choice = useKeyChoice();
  return (id) => {
    const [first] = keysOf(id, choice);
    return first === undefined ? undefined : keysText(first, isMac);
  };
}
