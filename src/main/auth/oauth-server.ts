import type { Result } from '../../shared/domain/result.ts';

/** What an administrator of CareerPlug hands out, and where it counts. */
export type ClientKeys = {
  readonly appOrigin: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  /** Only global partner applications need one. */
  readonly scope: string | null;
};

/** Tokens as they came; `expiresInSeconds` counts from the moment of the answer, null when it was not said. */
export type IssuedTokens = {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  readonly expiresInSeconds: number | null;
};

/** CareerPlug's side of signing in, in our words. Every trouble is a value. */
export type OAuthServer = {
  readonly authorizeUrl: (
    keys: ClientKeys,
    request: { readonly state: string; readonly codeVerifier: string },
  ) => Promise<string>;
  readonly redeemCode: (
    keys: ClientKeys,
    answer: { readonly code: string; readonly codeVerifier: string },
  ) => Promise<Result<IssuedTokens>>;
  readonly refresh: (keys: ClientKeys, refreshToken: string) => Promise<Result<IssuedTokens>>;
  readonly askWithKeys: (keys: ClientKeys) => Promise<Result<IssuedTokens>>;
  /** Whose token this is; `ownerId` null for tokens that belong to an application alone. */
  readonly tokenInfo: (
    keys: ClientKeys,
    accessToken: string,
  ) => Promise<Result<{ readonly ownerId: string | null }>>;
  readonly revoke: (keys: ClientKeys, token: string) => Promise<Result<void>>;
};
