import type { Behaviour } from '../service.ts';
import type { OauthError } from './errors.ts';
import type { Challenge } from './grants.ts';

/** An authorization request that has been understood. */
export type AuthorizeRequest = {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string | null;
  readonly scopes: readonly string[];
  readonly challenge: Challenge | null;
};

export type Reading =
  | { readonly kind: 'good'; readonly request: AuthorizeRequest }
  /** Nobody is told but the person: the address to answer to is not trusted. */
  | { readonly kind: 'error-page'; readonly error: OauthError }
  | {
      readonly kind: 'redirect';
      readonly error: OauthError;
      readonly redirectUri: string;
      readonly state: string | null;
    };

/** Judges the parameters of /oauth/authorize, in the order that decides who may be told of a mistake. */
export function readAuthorizeRequest(
  parameters: URLSearchParams,
  clientId: string,
  isRevoked: boolean,
  behaviour: Behaviour,
): Reading {
  const get = (name: string): string | null => parameters.get(name);
  if (get('client_id') !== clientId || isRevoked) return { kind: 'error-page', error: 'invalid_client' };
  const redirectUri = get('redirect_uri');
  if (redirectUri === null || !behaviour.redirectUris.includes(redirectUri)) {
    return { kind: 'error-page', error: 'invalid_redirect_uri' };
  }
  const state = get('state');
  const refuse = (error: OauthError): Reading => ({ kind: 'redirect', error, redirectUri, state });
  if (get('response_type') === null) return refuse('invalid_request');
  if (get('response_type') !== 'code') return refuse('unsupported_response_type');
  const scopes = grantedScopes(get('scope'), behaviour);
  if (scopes === null) return refuse('invalid_scope');
  const challenge = get('code_challenge');
  const method = get('code_challenge_method') ?? 'plain';
  if (behaviour.pkce === 'required' && challenge === null) return refuse('invalid_request');
  if (behaviour.pkce !== 'ignored' && challenge !== null && method !== 'plain' && method !== 'S256') {
    return refuse('invalid_code_challenge_method');
  }
  return {
    kind: 'good',
    request: {
      clientId,
      redirectUri,
      state,
      scopes,
      challenge:
        challenge === null || behaviour.pkce === 'ignored'
          ? null
          : { value: challenge, method: method === 'S256' ? 'S256' : 'plain' },
    },
  };
}

export const partnerScope = 'global_partner_api';

/** A company's application has no scope to ask for; a partner's must ask for its one. Null is a refusal. */
export function grantedScopes(
  wished: string | null,
  { application }: Pick<Behaviour, 'application'>,
): readonly string[] | null {
  const asked = (wished ?? '').split(' ').filter((scope) => scope !== '');
  if (application === 'partner') return asked.length === 1 && asked[0] === partnerScope ? asked : null;
  return asked.every((scope) => scope === 'public') ? ['public'] : null;
}

/**
 * The address that the browser is sent to. A scheme followed by one slash comes back with two
 * (facts.md: the server writes `com.example.app:/x/y` as `com.example.app://x/y`).
 */
export function redirectAddress(
  redirectUri: string,
  answer: Readonly<Record<string, string | null>>,
): string {
  const address = redirectUri.replace(/^([a-z][a-z0-9+.-]*):\/(?!\/)/iu, '$1://');
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(answer)) if (value !== null) query.set(key, value);
  return `${address}${address.includes('?') ? '&' : '?'}${query.toString()}`;
}

export const pastedCodeUri = 'urn:ietf:wg:oauth:2.0:oob';
