import { failed, ok } from './result.ts';
import type { Result } from './result.ts';

/** Serves the sign-in (facts.md, Hosts). */
export const defaultAppOrigin = 'https://app.careerplug.com';
/** Serves the v1 API. */
export const defaultApiOrigin = 'https://api.careerplug.com';

const originShape =
  /^(?<scheme>https?):\/\/(?<host>\[[0-9a-f:.]{2,45}\]|[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?)(?::(?<port>\d{1,5}))?\/?$/u;
const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const dottedQuad = new RegExp(`^${octet}(?:\\.${octet}){3}$`, 'u');
const loopbackQuad = new RegExp(`^127(?:\\.${octet}){3}$`, 'u');

/**
 * An address of a service, in one spelling: lower case, no path, no default port. https anywhere; http only
 * where nobody can listen in between, on this very computer. Anything else is `host-not-allowed` (plain
 * http to another computer) or `invalid-input`.
 */
export function parseOrigin(text: string): Result<string> {
  const parts = originShape.exec(text.trim().toLowerCase())?.groups;
  const scheme = parts?.['scheme'];
  const host = parts?.['host'];
  if (scheme === undefined || host === undefined || !isPlausibleHost(host)) {
    return failed({ kind: 'rejected', reason: 'invalid-input' });
  }
  if (scheme === 'http' && !isLoopback(host)) {
    return failed({ kind: 'rejected', reason: 'host-not-allowed' });
  }
  const port = parts?.['port'];
  if (port === undefined) return ok(`${scheme}://${host}`);
  const number = Number(port);
  if (number < 1 || number > 65_535) return failed({ kind: 'rejected', reason: 'invalid-input' });
  const isDefault = number === (scheme === 'https' ? 443 : 80);
  return ok(isDefault ? `${scheme}://${host}` : `${scheme}://${host}:${String(number)}`);
}

/** This computer, in the spellings that cannot be pointed elsewhere by a name server. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || loopbackQuad.test(host);
}

/** Numbers in disguise (`2130706433`, `0x7f.1`) read as one host to us and as another to a browser. */
function isPlausibleHost(host: string): boolean {
  if (host.startsWith('[')) return true;
  const labels = host.split('.');
  if (labels.some((label) => label === '' || label.length > 63)) return false;
  const last = labels.at(-1) ?? '';
  return /^(?:\d+|0x[0-9a-f]*)$/u.test(last) ? dottedQuad.test(host) : true;
}
