import type { Transport } from '../../careerplug/http/transport.ts';
import { isLoopbackHost } from './loopback.ts';

/** Lets nothing out but to this computer: for runs without Electron, and for tests. */
export function createLoopbackOnly(transport: Transport): Transport {
  return {
    send: (request) => {
      const host = URL.parse(request.url)?.hostname ?? '';
      if (isLoopbackHost(host)) return transport.send(request);
      return Promise.resolve({
        kind: 'not-sent',
        reason: 'unreachable',
        detail: 'only this computer is allowed',
      });
    },
  };
}
