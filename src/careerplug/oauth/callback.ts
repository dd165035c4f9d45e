import { isSameText } from './same-text.ts';

/** What an address that the operating system handed to us means for the sign-in that waits. */
export type Callback =
  | { readonly kind: 'code'; readonly code: string }
  /** The person said no on CareerPlug's page. */
  | { readonly kind: 'denied' }
  /** CareerPlug ended our sign-in with an error word of OAuth's, such as `invalid_scope`. */
  | { readonly kind: 'error'; readonly word: string; readonly description: string }
  /** Somebody else's answer, an old one, or a forged one: the sign-in goes on waiting. */
  | { readonly kind: 'foreign-state' }
  /** A code that we never asked for (facts.md, Signing in): never redeemed by itself. */
  | { readonly kind: 'unsolicited-code' }
  | {
      readonly kind: 'not-a-callback';
      readonly why: 'too-long' | 'other-address' | 'duplicate-parameter' | 'nothing-in-it' | 'malformed-code';
    };

const longestAddress = 4096;

// Doorkeeper rewrites `com.hiredesk.app:/oauth/callback` as `com.hiredesk.app://oauth/callback` (facts.md). A
// fragment may cling to an address that was redirected to; it means nothing.
const ownAddress = /^com\.hiredesk\.app:(?:\/\/|\/)oauth\/callback(?:\?(?<query>[^#]*))?(?:#.*)?$/u;
const codeShape = /^[\x21-\x7E]{1,1024}$/u;

/**
 * Reads an address by the letter: exact scheme and path in both spellings, no parameter twice, bounded length.
 * `expected` is null while no sign-in waits. Never throws.
 */
export function parseCallback(address: string, expected: { readonly state: string } | null): Callback {
  if (address.length > longestAddress) return { kind: 'not-a-callback', why: 'too-long' };
  const match = /[\s\p{Cc}]/u.test(address) ? null : ownAddress.exec(address);
  if (match === null) return { kind: 'not-a-callback', why: 'other-address' };

  const parameters = new URLSearchParams(match.groups?.['query'] ?? '');
  const names = [...parameters.keys()];
  if (new Set(names).size !== names.length) return { kind: 'not-a-callback', why: 'duplicate-parameter' };

  const code = parameters.get('code');
  const error = parameters.get('error');
  const state = parameters.get('state');
  if (code === null && error === null) return { kind: 'not-a-callback', why: 'nothing-in-it' };
  if (state === null || state === '') {
    return code === null ? { kind: 'foreign-state' } : { kind: 'unsolicited-code' };
  }
  if (expected === null || expected.state === '' || !isSameText(state, expected.state)) {
    return { kind: 'foreign-state' };
  }
  if (error !== null) {
    if (error === 'access_denied') return { kind: 'denied' };
    return { kind: 'error', word: error, description: parameters.get('error_description') ?? '' };
  }
  return code !== null && codeShape.test(code)
    ? { kind: 'code', code }
    : { kind: 'not-a-callback', why: 'malformed-code' };
}
