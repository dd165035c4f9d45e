import type { Clock } from '../platform/clock.ts';

/** Who types asks anew faster than this. */
const quietMs = 400;
/** No request waits for a person for much longer: what they see is to become true, too. */
const atMostMs = 4000;
/** Names are typed in this time. Each letter brings a list that is true, and an interruption is felt at once. */
const typingAtMostMs = 8000;
/** What somebody asked for is on screen by then, and the next key is furthest away. */
const drawnMs = 50;
/** Questions that are asked again because something changed are the window's own, and nobody waits for them. */
const rememberedQuestions = 32;

/** A person who moves through the lists goes before the next request of a sync. */
export type Courtesy = {
  /**
   * Somebody's window asks for something of the lists, in the same words for the same thing. `typed`: what was searched
   * for in it; other words than the last ones come from a person, whatever was asked before.
   */
  readonly hear: (question: string, typed?: string) => void;
  /** Resolves when nobody has asked anything new for a moment, or has had their turn. */
  readonly giveWay: () => Promise<void>;
  /** From now on nobody is waited for. */
  readonly end: () => void;
};

export function createCourtesy(clock: Clock): Courtesy {
  const recent = new Set<string>();
  let askedAt = Number.NEGATIVE_INFINITY;
  let typedAt = Number.NEGATIVE_INFINITY;
  let lastTyped = '';
  let isEnded = false;
  let goOn: () => void = () => undefined;
  return {
    hear: (question, typed = lastTyped) => {
      const isTyped = typed !== lastTyped;
      lastTyped = typed;
      if (!recent.delete(question) || isTyped) {
        askedAt = clock.now();
        if (isTyped) typedAt = askedAt;
        goOn();
      }
      recent.add(question);
      const [oldest] = recent;
      if (recent.size > rememberedQuestions && oldest !== undefined) recent.delete(oldest);
    },
    giveWay: async () => {
      const from = clock.now();
      for (;;) {
        const now = clock.now();
        // A clock that was put back must not make anybody wait for it.
        const isBusy = now >= askedAt && now - askedAt < quietMs;
        if (isEnded || !isBusy) return;
        // They have had their turn, and go on: then between two of their questions.
        const isTyping = now >= typedAt && now - typedAt < quietMs;
        const hadTheirTurn = askedAt >= from + (isTyping ? typingAtMostMs : atMostMs);
        if (hadTheirTurn && now - askedAt >= drawnMs) return;
        await new Promise<void>((resolve) => {
          goOn = resolve;
          clock.after(askedAt + (hadTheirTurn ? drawnMs : quietMs) - now, resolve);
        });
      }
    },
    end: () => {
      isEnded = true;
      goOn();
    },
  };
}
