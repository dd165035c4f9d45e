import { session, type Session } from 'electron';
import type { Transport } from '../../careerplug/http/transport.ts';
import type { Clock } from './clock.ts';
import { createFetchTransport } from './fetch-transport.ts';
import { createFreshConnectionGate } from './fresh-connection-gate.ts';
import { partitions } from './partitions.ts';

/**
 * CareerPlug over Chromium's network stack: the system's proxies and certificates count, and nothing is
 * kept on disk (partitions without `persist:` live in memory, the HTTP cache is off, no cookies).
 */
export function createElectronNetwork(clock: Clock): Transport {
  const reading = createFetchTransport({ fetch: fetchOf(partition(partitions.reading)), clock });
  const sendingSession = partition(partitions.sending);
  const sending = createFreshConnectionGate({
    transport: createFetchTransport({ fetch: fetchOf(sendingSession), clock }),
    closeConnections: () => sendingSession.closeAllConnections(),
  });
  return {
    send: (request) => (request.method === 'GET' ? reading.send(request) : sending.send(request)),
  };
}

function partition(name: string): Session {
  return session.fromPartition(name, { cache: false });
}

function fetchOf(from: Session): Parameters<typeof createFetchTransport>[0]['fetch'] {
  return (url, init) => from.fetch(url, init);
}
