import { createContext, useContext, useEffect, useEffectEvent, type ReactNode } from 'react';
import type { ScreenCommand } from '../../shared/domain/command.ts';
import type { ApplicantId } from '../../shared/domain/ids.ts';

type Runner = (command: ScreenCommand) => boolean;
export type ScreenCommands = {
  /** Answers whether somebody did it. */
  readonly run: Runner;
  readonly listen: (runner: Runner) => () => void;
  /** Something was taken back: for whom, where it was one. */
  readonly tellUndone: (id: ApplicantId | null) => void;
  readonly listenUndone: (listener: (id: ApplicantId | null) => void) => () => void;
};

/** The listeners of the window: the one that came last is asked first. */
export function createScreenCommands(): ScreenCommands {
  const runners: Runner[] = [];
  const undone = new Set<(id: ApplicantId | null) => void>();
  return {
    run: (command) => runners.toReversed().some((runner) => runner(command)),
    listen: (runner) => {
      runners.push(runner);
      return () => void runners.splice(runners.indexOf(runner), 1);
    },
    tellUndone: (id) => {
      for (const listener of undone) listener(id);
    },
    listenUndone: (listener) => {
      undone.add(listener);
      return () => void undone.delete(listener);
    },
  };
}

const ScreenCommandsContext = createContext<ScreenCommands>(createScreenCommands());

export function ScreenCommandsProvider({
  commands,
  children,
}: {
  readonly commands: ScreenCommands;
  readonly children: ReactNode;
}) {
  return <ScreenCommandsContext value={commands}>{children}</ScreenCommandsContext>;
}

/** Does commands for as long as the component is shown. */
export function useScreenCommands(does: { readonly [C in ScreenCommand]?: (() => void) | undefined }): void {
  const { listen } = useContext(ScreenCommandsContext);
  const run = useEffectEvent((command: ScreenCommand): boolean => {
    const act = does[command];
    act?.();
    return act !== undefined;
  });
  useEffect(() => listen((command) => run(command)), [listen]);
}

/** Hears that a step was taken back, for as long as the component is shown. */
export function useUndone(listener: (id: ApplicantId | null) => void): void {
  const { listenUndone } = useContext(ScreenCommandsContext);
  const hear = useEffectEvent(listener);
  useEffect(() => listenUndone((id) => hear(id)), [listenUndone]);
}

/** Asks the screen that is shown for something; answers whether somebody did it. */
export function useRunScreenCommand(): ScreenCommands['run'] {
  return useContext(ScreenCommandsContext).run;
}
