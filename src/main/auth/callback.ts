/** Where CareerPlug sends the browser after the person's decision; the scheme is registered by the app. */
export const callbackScheme = 'com.hiredesk.app';
export const callbackUri = `${callbackScheme}://oauth/callback`;

/** The address that makes CareerPlug show the code on its own page instead of sending it anywhere. */
export const codePageUri = 'urn:ietf:wg:oauth:2.0:oob';

export type Callback =
  | { readonly kind: 'code'; readonly code: string; readonly state: string | null }
  | { readonly kind: 'denied'; readonly error: string; readonly state: string | null };

const maxLength = 4096;
const known = new Set(['code', 'state', 'error', 'error_description', 'error_uri', 'scope', 'iss']);

/**
 * Reads an address that the operating system handed to us; null for everything that is not exactly our
 * callback. CareerPlug may spell the registered address `com.hiredesk.app:/oauth/callback` in either way
 * (facts.md). Never throws.
 */
export function parseCallback(address: string): Callback | null {
  if (address.length > maxLength) return null;
  const match = /^com\.hiredesk\.app:(?:\/\/oauth|\/oauth)\/callback\/?\?([^#]*)(?:#.*)?$/u.exec(address);
  if (match?.[1] === undefined) return null;
  const values = parseQuery(match[1]);
  if (values === null) return null;

  const state = values.get('state') ?? null;
  const error = values.get('error');
  const code = values.get('code');
  if (error !== undefined && code === undefined && /^[a-z_]{1,64}$/u.test(error)) {
    return { kind: 'denied', error, state };
  }
  if (code !== undefined && error === undefined && isCode(code)) return { kind: 'code', code, state };
  return null;
}

/** What can be a code: visible ASCII without spaces, as RFC 6749 has it, and not absurdly long. */
export function isCode(text: string): boolean {
  return /^[\u0021-\u007E]{1,512}$/u.test(text);
}

/** Query parameters, or null when one that counts comes twice. */
function parseQuery(query: string): Map<string, string> | null {
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (!known.has(name)) continue;
    if (values.has(name)) return null;
    values.set(name, value);
  }
  return values;
}
