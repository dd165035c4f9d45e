import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusedRedirect, outcomeOfNetworkError } from './network-error.ts';

test.each([
  ['net::ERR_INTERNET_DISCONNECTED', 'no-internet'],
  ['net::ERR_NAME_NOT_RESOLVED', 'unreachable'],
  ['net::ERR_CONNECTION_REFUSED', 'unreachable'],
  ['net::ERR_ADDRESS_UNREACHABLE', 'unreachable'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'unreachable'],
  ['net::ERR_PROXY_CONNECTION_FAILED', 'unreachable'],
  ['net::ERR_TUNNEL_CONNECTION_FAILED', 'unreachable'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate'],
  ['net::ERR_CERT_DATE_INVALID', 'certificate'],
  ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'certificate'],
])('knows that nothing was sent at %s', (text, reason) => {
  expect(outcomeOfNetworkError(new Error(text))).toEqual({
    kind: 'not-sent',
    reason,
    detail: text.slice('net::'.length),
  });
});

test.each([
  ['net::ERR_CONNECTION_RESET', 'broken'],
  ['net::ERR_CONNECTION_CLOSED', 'broken'],
  ['net::ERR_CONNECTION_ABORTED', 'broken'],
  ['net::ERR_EMPTY_RESPONSE', 'broken'],
  ['net::ERR_NETWORK_CHANGED', 'broken'],
  ['net::ERR_NETWORK_IO_SUSPENDED', 'broken'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'broken'],
  ['net::ERR_HTTP2_PROTOCOL_ERROR', 'broken'],
  ['net::ERR_QUIC_PROTOCOL_ERROR', 'broken'],
  ['net::ERR_CONTENT_LENGTH_MISMATCH', 'broken'],
  ['net::ERR_INCOMPLETE_CHUNKED_ENCODING', 'broken'],
  ['net::ERR_FAILED', 'broken'],
  ['net::ERR_SOMETHING_NEW', 'broken'],
  ['net::ERR_TIMED_OUT', 'timeout'],
  ['The words of a later version', 'broken'],
])('takes %s for perhaps arrived', (text, reason) => {
  expect(outcomeOfNetworkError(new Error(text))).toMatchObject({ kind: 'lost', reason });
});

test('reads the codes of Node through what caused an error', () => {
  const caused = (code: string): Error =>
    new TypeError('fetch failed', { cause: Object.assign(new Error('connect'), { code }) });
  expect(outcomeOfNetworkError(caused('ECONNREFUSED'))).toMatchObject({ kind: 'not-sent' });
  expect(outcomeOfNetworkError(caused('ECONNRESET'))).toMatchObject({ kind: 'lost', reason: 'broken' });
  expect(outcomeOfNetworkError(caused('UND_ERR_BODY_TIMEOUT'))).toMatchObject({ kind: 'lost' });
});

test('never takes a broken exchange for one that was not sent, whatever the words', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (thrown, text) => {
      expect(outcomeOfNetworkError(thrown).kind).toBe('lost');
      expect(outcomeOfNetworkError(new Error(`${text} net::ERR_CONNECTION_RESET`)).kind).toMatch(
        /lost|not-sent/u,
      );
    }),
  );
});

test('keeps addresses and tokens out of the detail', () => {
  const error = new Error('net::ERR_CONNECTION_RESET at https://api.careerplug.com/apps?access_token=canary');
  expect(JSON.stringify(outcomeOfNetworkError(error))).not.toContain('canary');
});

test.each([
  ["Attempted to redirect, but redirect policy was 'error'", true],
  ['Redirect was cancelled', true],
  ['net::ERR_CONNECTION_RESET', false],
])('tells a refused redirect from a broken connection: %s', (text, expected) => {
  expect(isRefusedRedirect(new Error(text))).toBe(expected);
  expect(isRefusedRedirect(new TypeError('fetch failed', { cause: new Error(text) }))).toBe(expected);
});
