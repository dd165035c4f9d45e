import { z } from 'zod';
import { isRecord } from '../http/json-body.ts';
import { textOf } from '../wire/text.ts';

/** What the vault keeps. Times are epoch milliseconds by this computer's clock. */
export const tokenSetSchema = z.object({
  accessToken: z.string().min(1).max(8192),
  /** Null for client_credentials: ask for a new token instead. */
  refreshToken: z.string().min(1).max(8192).nullable(),
  expiresAt: z.number(),
  receivedAt: z.number(),
  scope: z.string(),
});
export type TokenSet = z.infer<typeof tokenSetSchema>;

/** Documented for both kinds of token; used when the server does not say. */
const defaultLifetimeMs = 48 * 60 * 60_000;
const longestLifetimeMs = 10 * 365 * 24 * 60 * 60_000;

/**
 * A token answer, read as tolerantly as Doorkeeper's versions and settings differ: `token_type` in any case or
 * missing, `expires_in` as number or digits or null, `scope` as text or list. Life is counted from
 * `receivedAt` and not from the server's `created_at`, so that a wrong clock doesn't matter. Null when there
 * is no bearer token in it.
 */
export function toTokenSet(json: unknown, receivedAt: number): TokenSet | null {
  if (!isRecord(json)) return null;
  if (!/^(?:bearer)?$/iu.test(textOf(json['token_type']))) return null;
  const accessToken = tokenOf(json['access_token']);
  if (accessToken === null) return null;
  return {
    accessToken,
    refreshToken: tokenOf(json['refresh_token']),
    expiresAt: receivedAt + lifetimeMs(json['expires_in']),
    receivedAt,
    scope: scopesOf(json['scope']).join(' '),
  };
}

/** Scopes as a list, however they were written. */
export function scopesOf(value: unknown): string[] {
  const words = Array.isArray(value) ? value.map(textOf) : [textOf(value)];
  return words.flatMap((word) => word.split(/\s+/u)).filter((word) => word !== '');
}

/** Visible ASCII only: anything else would break the header it travels in. */
function tokenOf(value: unknown): string | null {
  return typeof value === 'string' && /^[\x21-\x7E]{1,8192}$/u.test(value) ? value : null;
}

function lifetimeMs(value: unknown): number {
  const text = textOf(value);
  if (!/^\d{1,12}(?:\.\d+)?$/u.test(text)) return defaultLifetimeMs;
  return Math.min(Number(text) * 1000, longestLifetimeMs);
}
