import type { Audience } from '../../shared/contract/define.ts';

export type KnownWindow = {
  readonly webContentsId: number;
  readonly audience: Audience;
  /** Does nothing when the window is gone. */
  readonly send: (channel: string, name: string, payload: unknown) => void;
};

/** The windows that we made: the only ones that are heard, and the only ones that are told anything. */
export type Windows = {
  readonly add: (window: KnownWindow) => void;
  readonly remove: (webContentsId: number) => void;
  readonly audienceOf: (webContentsId: number) => Audience | null;
  readonly all: () => readonly KnownWindow[];
};

export function createWindows(): Windows {
  const known = new Map<number, KnownWindow>();
  return {
    add: (window) => {
      known.set(window.webContentsId, window);
    },
    remove: (webContentsId) => {
      known.delete(webContentsId);
    },
    audienceOf: (webContentsId) => known.get(webContentsId)?.audience ?? null,
    all: () => [...known.values()],
  };
}
