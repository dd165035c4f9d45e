import * as oauth from 'oauth4webapi';

/** One sign-in that was begun: the address for the browser, and what must be kept until the answer comes. */
export type AuthorizationRequest = {
  readonly url: string;
  /** 256 random bits; the callback must bring them back. */
  readonly state: string;
  /** PKCE; goes out with the code, never before. */
  readonly codeVerifier: string;
  readonly redirectUri: string;
};

/** PKCE is sent always: honoured where the server can, ignored where it can't (facts.md). */
export async function beginAuthorization(input: {
  readonly appOrigin: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope?: string | undefined;
}): Promise<AuthorizationRequest> {
  const state = oauth.generateRandomState();
  const codeVerifier = oauth.generateRandomCodeVerifier();
  const parameters = new URLSearchParams({
    client_id: input.clientId,
    redirect_uri: input.redirectUri,
    response_type: 'code',
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  });
  const scope = input.scope?.trim() ?? '';
  if (scope !== '') parameters.set('scope', scope);
  return {
    url: `${input.appOrigin}/oauth/authorize?${parameters.toString()}`,
    state,
    codeVerifier,
    redirectUri: input.redirectUri,
  };
}
