import type { Log, LogData } from '../main/platform/log.ts';

export type FakeLog = Log & {
  readonly lines: { level: 'info' | 'warn' | 'error'; event: string; data: LogData }[];
};

/** Keeps what was logged, so that a test can ask for it. */
export function createFakeLog(): FakeLog {
  const lines: FakeLog['lines'] = [];
  const at =
    (level: 'info' | 'warn' | 'error') =>
    (event: string, data: LogData = {}): void => {
      lines.push({ level, event, data });
    };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}
