import { readFileSync, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { z } from 'zod';
import { defaultApiOrigin, defaultAppOrigin } from '../../shared/domain/origin.ts';
import type { Managed, PresetProblem } from '../../shared/domain/managed.ts';
import { localeSchema } from '../../shared/domain/locale.ts';
import { updateChannelSchema } from '../../shared/domain/update.ts';
import { parseConnectionOrigin } from '../auth/origins.ts';
import { codeOf } from '../platform/storage-failure.ts';

/** Greater than any that is written by hand. */
const maxBytes = 100_000;

const fileSchema = z.strictObject({
  connection: z
    .strictObject({
      name: z.string().trim().min(1).max(200),
      clientId: z.string().trim().min(1).max(500),
      appOrigin: z.string().max(500).default(defaultAppOrigin),
      apiOrigin: z.string().max(500).default(defaultApiOrigin),
      redirect: z.enum(['callback', 'code']).default('callback'),
    })
    .optional(),
  language: localeSchema.optional(),
  updates: z
    .strictObject({ channel: updateChannelSchema.optional(), address: z.string().max(1000).optional() })
    .optional(),
  // Rooms for what is coming: taken as written, and heeded by the version that knows them.
  kiosk: z.looseObject({}).optional(),
  retention: z.looseObject({}).optional(),
});

/**
 * Where an administrator puts the file: a place that ordinary users of this computer can't write to. Null on
 * systems that we don't know.
 */
export function machinePresetPath(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  if (platform === 'win32') {
    return win32.join(environment['ProgramFiles'] ?? String.raw`C:\Program Files`, 'Hiredesk', 'preset.json');
  }
  if (platform === 'darwin') return '/Library/Application Support/Hiredesk/preset.json';
  return platform === 'linux' ? posix.join('/etc', 'hiredesk', 'preset.json') : null;
}

/** Reads the file of this computer; null where there is none. Never throws. `mustBeRoots`: not while developing. */
export function readMachinePreset(path: string | null, mustBeRoots: boolean): Managed | null {
  if (path === null) return null;
  try {
    const { uid, mode, size } = statSync(path);
    // Windows says nothing by these numbers; its folder of programs is an administrator's.
    const isRoots = process.platform === 'win32' || (uid === 0 && (mode & 0o022) === 0);
    if (mustBeRoots && !isRoots) return refused(path, [{ field: '', what: 'anybody-can-change-it' }]);
    if (size > maxBytes) return refused(path, [{ field: '', what: 'unreadable' }]);
    return parseMachinePreset(readFileSync(path, 'utf8'), path);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    return refused(path, [{ field: '', what: 'unreadable' }]);
  }
}

export function parseMachinePreset(text: string, path: string): Managed {
  let value: unknown;
  try {
    // Editors of Windows begin a file with a mark.
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return refused(path, [{ field: '', what: 'not-json' }]);
  }
  const file = fileSchema.safeParse(value);
  if (!file.success)
    return refused(
      path,
      file.error.issues.flatMap((issue) => problemsOf(issue)),
    );
  const { connection, language, updates } = file.data;
  const problems: PresetProblem[] = [];
  const origin = (field: string, address: string): string => {
    const parsed = parseConnectionOrigin(address, false);
    if (!parsed.ok) problems.push({ field, what: 'wrong-address' });
    return parsed.ok ? parsed.value : '';
  };
  const managed: Managed = {
    path,
    connection: connection
      ? {
          name: connection.name,
          clientId: connection.clientId,
          appOrigin: origin('connection.appOrigin', connection.appOrigin),
          apiOrigin: origin('connection.apiOrigin', connection.apiOrigin),
          returnsBy: connection.redirect === 'code' ? 'pasted-code' : 'callback',
        }
      : null,
    language: language ?? null,
    channel: updates?.channel ?? null,
    updatesAddress: updates?.address ?? null,
    problems,
  };
  if (updates?.address !== undefined && !isSafeAddress(updates.address)) {
    problems.push({ field: 'updates.address', what: 'wrong-address' });
  }
  return problems.length > 0 ? refused(path, problems) : managed;
}

/** https, or this computer; a folder of it may be named. */
function isSafeAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.username === '' && parseConnectionOrigin(url.origin, false).ok;
}

function refused(path: string, problems: readonly PresetProblem[]): Managed {
  const nothing = { connection: null, language: null, channel: null, updatesAddress: null };
  return { path: path.slice(0, 1000), ...nothing, problems: problems.slice(0, 50) };
}

function problemsOf(issue: z.core.$ZodIssue): PresetProblem[] {
  const field = issue.path.map(String).join('.').slice(0, 200);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: [field, key].filter(Boolean).join('.').slice(0, 200),
      what: 'unknown-field',
    }));
  }
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined && issue.path.length > 0;
  return [{ field, what: isMissing ? 'missing' : 'wrong-value' }];
}
