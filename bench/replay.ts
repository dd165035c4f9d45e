import type { HttpOutcome, Transport } from '../src/careerplug/http/transport.ts';

export type Replay = Transport & {
  /** The answers' texts in the order they were first given. */
  readonly texts: () => readonly string[];
};

/**
 * Remembers every answer by its request: the first pass asks the server, later passes measure what we do with
 * the very same answers, and not how fast a sample company can be made up.
 */
export function createReplay(network: Transport): Replay {
  const kept = new Map<string, HttpOutcome>();
  return {
    send: async (request) => {
      const name = `${request.method} ${request.url}`;
      const before = kept.get(name);
      if (before) return before;
      const outcome = await network.send(request);
      kept.set(name, outcome);
      return outcome;
    },
    texts: () =>
      [...kept.values()].flatMap((outcome) => (outcome.kind === 'answered' ? [outcome.answer.text] : [])),
  };
}
