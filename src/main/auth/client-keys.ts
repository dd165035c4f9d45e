import type { OAuthClient } from '../../careerplug/oauth/oauth-client.ts';

/** What an administrator of CareerPlug hands out, and where it counts. */
export type ClientKeys = {
  readonly appOrigin: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  /** Only global partner applications need one. */
  readonly scope: string | null;
};

/** CareerPlug's side of signing in, for one set of keys. */
export type OAuthFor = (keys: ClientKeys) => OAuthClient;
