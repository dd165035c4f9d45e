import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import logger from 'electron-log/node.js';
import type { Log, LogData } from './log.ts';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** Our own ids are random and name nobody; a rule for telephone numbers would find some in them. */
export function redacted(data: LogData, redact: (text: string) => string): LogData {
  const clean = Object.entries(data).map(([key, value]): [string, LogData[string]] => [
    key,
    typeof value === 'string' && !uuid.test(value) ? redact(value) : value,
  ]);
  return Object.fromEntries(clean);
}

/**
 * A log file for support: `<folder>/hiredesk.log`, mode 0600, one megabyte and one older one. Every value
 * passes `redact` before it is written.
 */
export function createFileLog(deps: {
  readonly folder: string;
  readonly redact: (text: string) => string;
  /** Also to the terminal, for development. */
  readonly isVerbose: boolean;
}): Log {
  mkdirSync(deps.folder, { recursive: true, mode: 0o700 });
  const file = logger.create({ logId: 'hiredesk' });
  file.transports.file.resolvePathFn = () => join(deps.folder, 'hiredesk.log');
  file.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  file.transports.file.maxSize = 1024 * 1024;
  file.transports.file.format = '{y}-{m}-{d}T{h}:{i}:{s}.{ms} {level} {text}';
  file.transports.console.level = deps.isVerbose ? 'silly' : false;
  // Its own errors would otherwise be thrown at whoever logs.
  file.errorHandler.stopCatching();

  const line = (event: string, data: LogData | undefined): string =>
    data === undefined ? event : `${event} ${JSON.stringify(redacted(data, deps.redact))}`;
  return {
    info: (event, data) => {
      file.info(line(event, data));
    },
    warn: (event, data) => {
      file.warn(line(event, data));
    },
    error: (event, data) => {
      file.error(line(event, data));
    },
  };
}
