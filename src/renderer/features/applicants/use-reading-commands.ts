import { useEffect, useRef } from 'react';
import type { ScreenCommand } from '../../../shared/domain/command.ts';
import { useRunScreenCommand, useScreenCommands } from '../../desk/screen-commands.tsx';

/**
 * What the reading pane does by key, asked while it isn't there (`isAway`): it is shown first, and does it then.
 */
export function useReadingCommands(isAway: boolean, show: () => void): void {
  const run = useRunScreenCommand();
  const owed = useRef<ScreenCommand | null>(null);
  useEffect(() => {
    if (isAway || owed.current === null) return undefined;
    const command = owed.current;
    owed.current = null;
    // What the pane shows may still be read; asked for a while, then given up.
    let triesLeft = 20;
    const timer = setInterval(() => {
      triesLeft -= 1;
      if (run(command) || triesLeft === 0) clearInterval(timer);
    }, 50);
    return () => clearInterval(timer);
  }, [isAway, run]);
  const first = (command: ScreenCommand) =>
    isAway
      ? () => {
          owed.current = command;
          show();
        }
      : undefined;
  useScreenCommands({
    note: first('note'),
    'log-contact': first('log-contact'),
    remind: first('remind'),
    'print-person': first('print-person'),
    'show-duplicates': first('show-duplicates'),
    'open-in-careerplug': first('open-in-careerplug'),
  });
}
