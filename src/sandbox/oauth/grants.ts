import { createHash, randomBytes } from 'node:crypto';

// What an authorization server remembers: codes, token pairs, who is logged in. Times in epoch milliseconds.

export const codeLifeMs = 10 * 60_000;
export const tokenLifeMs = 2 * 24 * 60 * 60_000;

export type Challenge = { readonly value: string; readonly method: 'plain' | 'S256' };

export type CodeRequest = {
  readonly userId: number;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly challenge: Challenge | null;
};

/** An access token and its refresh token are one record, revoked together. */
export type TokenRecord = {
  readonly accessToken: string;
  /** Null for client credentials: ask again. */
  readonly refreshToken: string | null;
  /** Null for client credentials. */
  readonly userId: number | null;
  readonly scopes: readonly string[];
  readonly createdAt: number;
  expiresAt: number;
  isRevoked: boolean;
  /** The record that dies when this access token is first used. */
  previous: TokenRecord | null;
};

export type Grants = {
  readonly issueCode: (request: CodeRequest) => string;
  /** The request behind a code that is alive and fits; a code is good once. */
  readonly redeemCode: (
    code: string,
    redirectUri: string,
    verifier: string | null,
    demandsVerifier: boolean,
  ) => CodeRequest | null;
  readonly issueToken: (
    userId: number | null,
    scopes: readonly string[],
    hasRefreshToken: boolean,
  ) => TokenRecord;
  readonly refresh: (refreshToken: string, rotation: 'after-use' | 'at-once') => TokenRecord | null;
  /** The live record of an access token; using it ends the record that it replaced. */
  readonly use: (accessToken: string) => TokenRecord | null;
  /** Every token pair given out so far: for tests that look for them where they must not be. */
  readonly issued: () => readonly TokenRecord[];
  readonly revoke: (token: string) => void;
  readonly hasLiveToken: (userId: number, scopes: readonly string[]) => boolean;
  /** Every access token is over from now on; refresh tokens go on living. */
  readonly expireAccessTokens: () => void;
  /** Nobody gets in any more, refresh tokens included; null for everybody. */
  readonly revokeAll: (userId: number | null) => void;
  readonly startLogin: (userId: number) => string;
  readonly loggedIn: (cookie: string) => number | null;
  readonly endLogin: (cookie: string) => void;
};

export function createGrants(now: () => number): Grants {
  type Code = CodeRequest & { readonly expiresAt: number; isUsed: boolean };
  const codes = new Map<string, Code>();
  const byAccess = new Map<string, TokenRecord>();
  const byRefresh = new Map<string, TokenRecord>();
  const logins = new Map<string, number>();

  const isLive = (record: TokenRecord): boolean => !record.isRevoked && record.expiresAt > now();

  function issueToken(
    userId: number | null,
    scopes: readonly string[],
    hasRefreshToken: boolean,
  ): TokenRecord {
    const record: TokenRecord = {
      accessToken: secret(),
      refreshToken: hasRefreshToken ? secret() : null,
      userId,
      scopes,
      createdAt: now(),
      expiresAt: now() + tokenLifeMs,
      isRevoked: false,
      previous: null,
    };
    byAccess.set(record.accessToken, record);
    if (record.refreshToken !== null) byRefresh.set(record.refreshToken, record);
    return record;
  }

  return {
    issueCode: (request) => {
      const code = secret();
      codes.set(code, { ...request, expiresAt: now() + codeLifeMs, isUsed: false });
      return code;
    },
    redeemCode: (code, redirectUri, verifier, demandsVerifier) => {
      const known = codes.get(code);
      if (known === undefined || known.isUsed || known.expiresAt <= now()) return null;
      if (known.redirectUri !== redirectUri) return null;
      if (demandsVerifier && !fits(known.challenge, verifier)) return null;
      known.isUsed = true;
      return known;
    },
    issueToken,
    refresh: (refreshToken, rotation) => {
      const old = byRefresh.get(refreshToken);
      if (old === undefined || old.isRevoked) return null;
      const fresh = issueToken(old.userId, old.scopes, true);
      if (rotation === 'at-once') old.isRevoked = true;
      else fresh.previous = old;
      return fresh;
    },
    issued: () => [...byAccess.values()],
    use: (accessToken) => {
      const record = byAccess.get(accessToken);
      if (record === undefined || !isLive(record)) return null;
      if (record.previous !== null) record.previous.isRevoked = true;
      record.previous = null;
      return record;
    },
    revoke: (token) => {
      const record = byAccess.get(token) ?? byRefresh.get(token);
      if (record !== undefined) record.isRevoked = true;
    },
    hasLiveToken: (userId, scopes) =>
      [...byAccess.values()].some(
        (record) =>
          record.userId === userId && isLive(record) && record.scopes.join(' ') === scopes.join(' '),
      ),
    expireAccessTokens: () => {
      for (const record of byAccess.values()) record.expiresAt = Math.min(record.expiresAt, now());
    },
    revokeAll: (userId) => {
      for (const record of byAccess.values()) {
        if (userId === null || record.userId === userId) record.isRevoked = true;
      }
    },
    startLogin: (userId) => {
      const cookie = secret();
      logins.set(cookie, userId);
      return cookie;
    },
    loggedIn: (cookie) => logins.get(cookie) ?? null,
    endLogin: (cookie) => {
      logins.delete(cookie);
    },
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** A code asked for without a challenge is redeemed without a verifier, and only so. */
function fits(challenge: Challenge | null, verifier: string | null): boolean {
  if (challenge === null) return verifier === null || verifier === '';
  if (verifier === null) return false;
  const answer =
    challenge.method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url');
  return answer === challenge.value;
}
