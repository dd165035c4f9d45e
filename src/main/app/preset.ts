import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Preset } from '../auth/client-input.ts';
import { parseConnectionOrigin } from '../auth/origins.ts';
import type { Log } from '../platform/log.ts';
import { codeOf } from '../platform/storage-failure.ts';

const presetSchema = z.strictObject({
  name: z.string().min(1).max(200),
  clientId: z.string().min(1).max(500),
  clientSecret: z.string().max(500),
  appOrigin: z.string().max(500),
  apiOrigin: z.string().max(500),
});

/** Parses a preset; null when anything in it is not as it must be. */
export function parsePreset(text: string, isLoopbackOnly: boolean): Preset | null {
  try {
    const parsed = presetSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return null;
    const appOrigin = parseConnectionOrigin(parsed.data.appOrigin, isLoopbackOnly);
    const apiOrigin = parseConnectionOrigin(parsed.data.apiOrigin, isLoopbackOnly);
    if (!appOrigin.ok || !apiOrigin.ok) return null;
    return { ...parsed.data, appOrigin: appOrigin.value, apiOrigin: apiOrigin.value };
  } catch {
    return null;
  }
}

/** The preset of `--preset=FILE`; one that can't be used is logged and ignored. */
export function readPreset(path: string | null, isLoopbackOnly: boolean, log: Log): Preset | null {
  if (path === null) return null;
  try {
    const preset = parsePreset(readFileSync(path, 'utf8'), isLoopbackOnly);
    if (!preset) log.warn('preset.ignored', { reason: 'not a preset, or an address that is not allowed' });
    return preset;
  } catch (error) {
    log.warn('preset.ignored', { reason: codeOf(error) });
    return null;
  }
}
