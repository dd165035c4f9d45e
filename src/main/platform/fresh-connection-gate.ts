import type { HttpOutcome, Transport } from '../../careerplug/http/transport.ts';

/**
 * Lets requests that change something through one at a time, each over a connection of its own.
 *
 * Reason: when a kept-alive connection breaks before the answer's headers, Chromium sends the request again
 * by itself, whatever its method (HttpNetworkTransaction resends on reused sockets). An application that
 * the server had already taken would then be in CareerPlug twice, unseen by us. On a fresh connection it
 * reports the break instead, and the outbox looks before it sends again.
 */
export function createFreshConnectionGate(deps: {
  readonly transport: Transport;
  readonly closeConnections: () => Promise<void>;
}): Transport {
  let last: Promise<unknown> = Promise.resolve();
  return {
    send: (request) => {
      const run = async (): Promise<HttpOutcome> => {
        try {
          await deps.closeConnections();
        } catch {
          return { kind: 'not-sent', reason: 'unreachable', detail: 'old connections could not be closed' };
        }
        return deps.transport.send(request);
      };
      const result = last.then(run);
      last = result.catch(() => undefined);
      return result;
    },
  };
}
