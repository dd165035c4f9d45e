import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import type { JsonDocument } from '../platform/json-document.ts';
import type { Log } from '../platform/log.ts';
import { codeOf } from '../platform/storage-failure.ts';
import { appImageEntry, entryName, entryStep } from './appimage-entry.ts';
import { callbackScheme } from './switches.ts';

const keptSchema = z.object({ answer: z.enum(['yes', 'no']) });

/**
 * An AppImage makes itself known to the desktop, once somebody has agreed: an entry of this user's alone, in
 * `$XDG_DATA_HOME/applications`. Nothing happens to other kinds of installation.
 */
export async function offerAppImageEntry(deps: {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly kept: JsonDocument;
  readonly log: Log;
  /** Asks the person; false for no. */
  readonly ask: () => Promise<boolean>;
  /** Runs a program of the desktop; its failing is no trouble. */
  readonly run?: (program: string, args: readonly string[]) => void;
}): Promise<void> {
  const { environment, kept, log, run = runQuietly } = deps;
  const path = environment['APPIMAGE'] ?? null;
  const dataHome = environment['XDG_DATA_HOME'] ?? '';
  const data = isAbsolute(dataHome) ? dataHome : join(homedir(), '.local', 'share');
  const file = join(data, 'applications', entryName);
  const wanted = path === null ? null : appImageEntry(path, callbackScheme);
  const parsed = keptSchema.safeParse(kept.read());
  const answer = parsed.success ? parsed.data.answer : null;
  const step = entryStep({ path, wanted, answer, found: textOf(file) });
  if (step === 'nothing' || wanted === null) return;
  if (step === 'ask') {
    const isAgreed = await deps.ask();
    kept.write({ answer: isAgreed ? 'yes' : 'no' });
    if (!isAgreed) return;
  }
  try {
    mkdirSync(join(data, 'applications'), { recursive: true });
    writeFileSync(file, wanted);
    copyIcon(environment['APPDIR'], data);
    run('update-desktop-database', [join(data, 'applications')]);
    run('xdg-mime', ['default', entryName, `x-scheme-handler/${callbackScheme}`]);
    log.info('appimage.entry-written');
  } catch (error) {
    log.warn('appimage.entry-not-written', { reason: codeOf(error) });
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** The icon inside the AppImage; without it the desktop shows one of its own. */
function copyIcon(mounted: string | undefined, data: string): void {
  const place = join('icons', 'hicolor', '256x256', 'apps');
  try {
    mkdirSync(join(data, place), { recursive: true });
    copyFileSync(
      join(mounted ?? '', 'usr', 'share', place, 'hiredesk.png'),
      join(data, place, 'hiredesk.png'),
    );
  } catch {
    // Only a picture.
  }
}

function runQuietly(program: string, args: readonly string[]): void {
  execFile(program, args, { timeout: 10_000 }, () => undefined);
}
