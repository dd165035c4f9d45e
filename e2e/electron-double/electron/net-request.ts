import { request, type ClientRequest } from 'node:http';
import { isLoopback } from '../desktop/network-guard.ts';
import { state } from './connection.ts';
import { NotModelled } from './strict.ts';

type Options = {
  readonly method?: string;
  readonly protocol?: string;
  readonly hostname?: string;
  readonly port?: number | string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
};

/**
 * `net.request` as far as electron-updater needs it: one request over plain HTTP to this computer, Node's request
 * and answer in place of Electron's. A redirect is not modelled.
 */
export function doubleRequest(options: Options): ClientRequest {
  const { method = 'GET', protocol = 'http:', hostname = '', port = 80, path = '/', headers = {} } = options;
  const address = `${protocol}//${hostname}:${String(port)}${path}`;
  if (protocol !== 'http:') throw new NotModelled(`net.request to ${protocol}`);
  const sent = request({ method, host: hostname, port, path, headers });
  if (!isLoopback(address) || !state.isOnline) {
    sent.destroy(new Error(state.isOnline ? 'net::ERR_BLOCKED_BY_CLIENT' : 'net::ERR_INTERNET_DISCONNECTED'));
  }
  sent.prependListener('response', ({ statusCode = 0, headers: { location } }) => {
    if (statusCode >= 300 && statusCode < 400 && location !== undefined) {
      sent.destroy(new NotModelled('a redirect of net.request'));
    }
  });
  return sent;
}
