// Declares a module that has no declaration of its own; only a script file can do that.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./engine.d.ts" />
import { createRequire } from 'node:module';
import Engine from 'better-sqlite3-multiple-ciphers';

// The engine's own code is bundled with ours, so it can't look for its compiled file beside itself. To look for it, it would
// also have Node write a whole diagnostic report on Linux, only to tell one C library from another: Electron knows one.
const nativeBinding = createRequire(import.meta.url)
  .resolve('better-sqlite3-multiple-ciphers/package.json')
  .replace(/package\.json$/u, `prebuilds/${process.platform}-${process.arch}.node`);

/** Opens a file, encrypted or not, as the engine does. `timeout`: milliseconds to wait for somebody's lock. */
export function openEngine(
  path: string,
  options: { timeout: number; fileMustExist?: boolean },
): Engine.Database {
  return new Engine(path, { ...options, nativeBinding });
}
