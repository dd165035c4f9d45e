import * as oauth from 'oauth4webapi';
import type { Failure } from '../../shared/domain/failure.ts';
import { failed, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { isTokenRefusal } from '../http/classify.ts';
import { detailOf } from '../http/json-body.ts';
import type { Cut, HttpOutcome, Transport } from '../http/transport.ts';
import { readOAuthOutcome } from './oauth-failure.ts';
import { toTokenInfo } from './token-info.ts';
import type { TokenInfo } from './token-info.ts';
import { toTokenSet } from './token-set.ts';
import type { TokenSet } from './token-set.ts';

const timeoutMs = 20_000;

/**
 * CareerPlug's OAuth for one API application. Key and secret travel in the body, never in an address. Every
 * answer is a value. Whoever calls writes the new tokens down durably before anything uses them: the old
 * refresh token may die with the first use of the new access token (facts.md).
 */
export type OAuthClient = {
  /** `invalid-grant`: older than ten minutes, used before, or for another address; the server doesn't tell. */
  readonly exchangeCode: (input: {
    readonly code: string;
    readonly redirectUri: string;
    readonly codeVerifier: string;
    /** Ends the wait for a server that doesn't answer. */
    readonly cut?: Cut;
  }) => Promise<Result<TokenSet>>;
  /** `invalid-grant`: the sign-in is over and must be repeated. */
  readonly refresh: (input: {
    readonly refreshToken: string;
    readonly redirectUri: string;
  }) => Promise<Result<TokenSet>>;
  readonly clientCredentials: (cut?: Cut) => Promise<Result<TokenSet>>;
  readonly revoke: (token: string) => Promise<Result<void>>;
  readonly tokenInfo: (accessToken: string) => Promise<Result<TokenInfo>>;
};

export function createOAuthClient(deps: {
  readonly transport: Transport;
  /** An origin as `parseOrigin` gives it: plain http is only ever this computer. */
  readonly appOrigin: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope?: string | undefined;
  readonly now: () => number;
}): OAuthClient {
  const { appOrigin, transport, now } = deps;
  const host = URL.parse(appOrigin)?.host ?? appOrigin;
  const server: oauth.AuthorizationServer = {
    issuer: appOrigin,
    token_endpoint: `${appOrigin}/oauth/token`,
    revocation_endpoint: `${appOrigin}/oauth/revoke`,
  };
  const client: oauth.Client = { client_id: deps.clientId };

  /**
   * Lets the library make the request and keeps what became of it. The library's own reading of answers is
   * stricter than what Doorkeeper sends (a null `refresh_token`, a content type by another name, a challenge
   * header beside the error), so the answer is read here.
   */
  async function exchange(
    ask: (auth: oauth.ClientAuth, options: RequestOptions) => Promise<Response>,
    cut?: Cut,
  ): Promise<Result<unknown>> {
    const outcomes: HttpOutcome[] = [];
    const options: RequestOptions = {
      [oauth.allowInsecureRequests]: appOrigin.startsWith('http://'),
      [oauth.customFetch]: async (url, init) => {
        const outcome = await transport.send({
          method: 'POST',
          url,
          headers: {
            accept: 'application/json',
            'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
          },
          body: String(init.body),
          timeoutMs,
          ...(cut && { cut }),
        });
        outcomes.push(outcome);
        return new Response(null);
      },
    };
    try {
      await ask(oauth.ClientSecretPost(deps.clientSecret), options);
    } catch {
      // It refuses before asking anything: an empty key, an empty code. Its words may quote what it refused.
    }
    const outcome = outcomes.at(-1);
    return outcome === undefined ? failed(invalidInput) : readOAuthOutcome(outcome, host, now());
  }

  async function tokens(result: Promise<Result<unknown>>): Promise<Result<TokenSet>> {
    const json = await result;
    if (!json.ok) return json;
    const set = toTokenSet(json.value, now());
    return set === null ? failed(wrongShape) : ok(set);
  }

  return {
    exchangeCode: ({ code, redirectUri, codeVerifier, cut }) =>
      tokens(
        exchange((auth, options) => {
          const parameters = oauth.validateAuthResponse(server, client, new URLSearchParams({ code }));
          return oauth.authorizationCodeGrantRequest(
            server,
            client,
            auth,
            parameters,
            redirectUri,
            codeVerifier,
            options,
          );
        }, cut),
      ),
    refresh: ({ refreshToken, redirectUri }) =>
      tokens(
        exchange((auth, options) =>
          oauth.refreshTokenGrantRequest(server, client, auth, refreshToken, {
            ...options,
            additionalParameters: { redirect_uri: redirectUri },
          }),
        ),
      ),
    clientCredentials: (cut) =>
      tokens(
        exchange(
          (auth, options) =>
            oauth.clientCredentialsGrantRequest(server, client, auth, scopeParameters(deps.scope), options),
          cut,
        ),
      ),
    revoke: async (token) => {
      const result = await exchange((auth, options) =>
        oauth.revocationRequest(server, client, auth, token, options),
      );
      return result.ok ? ok(undefined) : result;
    },
    tokenInfo: async (accessToken) => {
      const outcome = await transport.send({
        method: 'GET',
        url: `${appOrigin}/oauth/token/info`,
        headers: { accept: 'application/json', authorization: `Bearer ${accessToken}` },
        timeoutMs,
      });
      if (outcome.kind === 'answered' && isTokenRefusal(outcome.answer)) {
        return failed({ kind: 'signed-out', reason: 'ended', detail: detailOf(outcome.answer) });
      }
      const json = readOAuthOutcome(outcome, host, now());
      if (!json.ok) return json;
      const info = toTokenInfo(json.value);
      return info === null ? failed(wrongShape) : ok(info);
    },
  };
}

type RequestOptions = {
  readonly [oauth.allowInsecureRequests]: boolean;
  readonly [oauth.customFetch]: (url: string, init: { readonly body: unknown }) => Promise<Response>;
};

const invalidInput: Failure = { kind: 'rejected', reason: 'invalid-input' };
const wrongShape: Failure = { kind: 'unexpected-answer', reason: 'wrong-shape', status: 200 };

function scopeParameters(scope: string | undefined): Record<string, string> {
  const text = scope?.trim() ?? '';
  return text === '' ? {} : { scope: text };
}
