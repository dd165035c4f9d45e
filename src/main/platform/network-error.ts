import type { HttpOutcome } from '../../careerplug/http/transport.ts';

type Failed = Exclude<HttpOutcome, { kind: 'answered' }>;

/**
 * Errors of Chromium's network stack that can only happen before the request's first byte leaves this
 * computer. Everything that is not named here counts as lost: a walk-in may then not be sent again blindly.
 */
const neverSent: Readonly<Record<string, 'no-internet' | 'unreachable' | 'certificate'>> = {
  ERR_INTERNET_DISCONNECTED: 'no-internet',
  ERR_NETWORK_ACCESS_DENIED: 'no-internet',
  ERR_NAME_NOT_RESOLVED: 'unreachable',
  ERR_NAME_RESOLUTION_FAILED: 'unreachable',
  ERR_DNS_TIMED_OUT: 'unreachable',
  ERR_DNS_SERVER_FAILED: 'unreachable',
  ERR_DNS_MALFORMED_RESPONSE: 'unreachable',
  ERR_ICANN_NAME_COLLISION: 'unreachable',
  ERR_ADDRESS_INVALID: 'unreachable',
  ERR_ADDRESS_UNREACHABLE: 'unreachable',
  ERR_CONNECTION_REFUSED: 'unreachable',
  ERR_CONNECTION_FAILED: 'unreachable',
  ERR_CONNECTION_TIMED_OUT: 'unreachable',
  ERR_PROXY_CONNECTION_FAILED: 'unreachable',
  ERR_TUNNEL_CONNECTION_FAILED: 'unreachable',
  ERR_PROXY_AUTH_UNSUPPORTED: 'unreachable',
  ERR_PROXY_AUTH_REQUESTED: 'unreachable',
  ERR_PROXY_CERTIFICATE_INVALID: 'unreachable',
  ERR_SOCKS_CONNECTION_FAILED: 'unreachable',
  ERR_SOCKS_CONNECTION_HOST_UNREACHABLE: 'unreachable',
  ERR_MANDATORY_PROXY_CONFIGURATION_FAILED: 'unreachable',
  ERR_UNSAFE_PORT: 'unreachable',
  ERR_SSL_VERSION_OR_CIPHER_MISMATCH: 'certificate',
  ERR_SSL_OBSOLETE_VERSION_OR_CIPHER: 'certificate',
  ERR_SSL_CLIENT_AUTH_CERT_NEEDED: 'certificate',
  ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN: 'certificate',
};

/** The same facts as Node's network stack words them: where the app is run without Electron. */
const neverSentInNode: Readonly<Record<string, 'no-internet' | 'unreachable' | 'certificate'>> = {
  ENETUNREACH: 'no-internet',
  ENETDOWN: 'no-internet',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  UND_ERR_CONNECT_TIMEOUT: 'unreachable',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate',
  CERT_HAS_EXPIRED: 'certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
};

const timeouts = new Set(['ERR_TIMED_OUT', 'ETIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/**
 * What a rejected `fetch` says about the fate of the request. `detail` carries the error's code only: its
 * sentence may name the whole address.
 */
export function outcomeOfNetworkError(error: unknown): Failed {
  for (const text of textsOf(error)) {
    const code =
      /\b(?:net::)?(ERR_[A-Z0-9_]+|UND_ERR_[A-Z_]+|E[A-Z_]{4,}|[A-Z]+_CERT[A-Z_]*|UNABLE_TO_[A-Z_]+)\b/u.exec(
        text,
      )?.[1];
    if (code === undefined) continue;
    const reason = neverSent[code] ?? neverSentInNode[code];
    if (reason !== undefined) return { kind: 'not-sent', reason, detail: code };
    if (code.startsWith('ERR_CERT_')) return { kind: 'not-sent', reason: 'certificate', detail: code };
    if (timeouts.has(code)) return { kind: 'lost', reason: 'timeout', detail: code };
    return { kind: 'lost', reason: 'broken', detail: code };
  }
  return { kind: 'lost', reason: 'broken', detail: 'unknown network error' };
}

/** True when the server answered with a redirect, which we never follow. */
export function isRefusedRedirect(error: unknown): boolean {
  return textsOf(error).some((text) => /redirect/iu.test(text));
}

/** Codes and messages of an error and of what caused it, outermost first; codes before messages. */
function textsOf(error: unknown): string[] {
  const codes: string[] = [];
  const messages: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    if ('code' in current && typeof current.code === 'string') codes.push(current.code);
    messages.push(current.message);
    if (current instanceof AggregateError) messages.push(...current.errors.map(String));
    current = current.cause;
  }
  return [...codes, ...messages];
}
