import { codePageAddress } from '../../careerplug/oauth/redirect-addresses.ts';
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

/** For what needs no keys: asking about a token by the token itself. */
export function oauthWithoutKeys(oauthFor: OAuthFor, appOrigin: string): OAuthClient {
  return oauthFor({ appOrigin, clientId: '', clientSecret: '', redirectUri: codePageAddress, scope: null });
}
