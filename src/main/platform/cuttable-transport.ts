import type { Transport } from '../../careerplug/http/transport.ts';

/**
 * A transport whose exchanges can all be ended at once, those under way and those still to come: for closing
 * in time while a server takes minutes to answer.
 */
export type CuttableTransport = Transport & { readonly cut: () => void };

export function createCuttableTransport(transport: Transport): CuttableTransport {
  const listeners = new Set<() => void>();
  let isCut = false;
  const cut = {
    isCut: () => isCut,
    onCut: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
  return {
    send: (request) => transport.send({ ...request, cut }),
    cut: () => {
      isCut = true;
      for (const listener of listeners) listener();
    },
  };
}
