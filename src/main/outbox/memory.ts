import type { OutboxEntryId } from '../../shared/domain/ids.ts';
import type { Clock } from '../platform/clock.ts';
import type { OutboxRecord } from '../store/desk-store.ts';
import { lostCount } from './attempt-log.ts';
import { longestWait, missSpacing } from './timing.ts';

/** What is known of an application in this run of the program only; losing it costs nothing but a pause. */
export type Memory = {
  /** Failures in a row. */
  tries: number;
  notBefore: number;
  /** The count of wakes when it was last tried. */
  seenWake: number;
  isHurried: boolean;
  /** The look (`nextCheckAt`) whose pause is being measured, and whether it is still running. */
  spacingFor: number | null;
  isSpacing: boolean;
};

export type Memories = {
  readonly of: (id: OutboxEntryId) => Memory;
  /**
   * Measures the pauses between looks by a timer, which runs on when the clock is set: a clock set forward
   * must not make three looks in a second count as three spaced ones.
   */
  readonly measureSpacing: (record: OutboxRecord) => void;
  readonly stop: () => void;
};

/** `poke` is called when a pause has passed. */
export function createMemories(clock: Clock, poke: () => void): Memories {
  const memories = new Map<OutboxEntryId, Memory>();
  const running = new Set<() => void>();

  function of(id: OutboxEntryId): Memory {
    const memory = memories.get(id) ?? {
      tries: 0,
      notBefore: 0,
      seenWake: 0,
      isHurried: false,
      spacingFor: null,
      isSpacing: false,
    };
    memories.set(id, memory);
    return memory;
  }

  return {
    of,
    measureSpacing: (record) => {
      const memory = of(record.id);
      const { state } = record;
      if (state.kind !== 'uncertain' || memory.spacingFor === state.nextCheckAt) return;
      const { nextCheckAt } = state;
      // A pause that began in an earlier run cannot be measured any more: it begins again.
      const atLeast = memory.spacingFor === null ? missSpacing(state.misses, lostCount(record)) : 0;
      const left = Math.max(atLeast, Math.min(longestWait, nextCheckAt - clock.now()));
      memory.spacingFor = nextCheckAt;
      memory.isSpacing = left > 0;
      if (left <= 0) return;
      const cancel = clock.after(left, () => {
        running.delete(cancel);
        if (memory.spacingFor !== nextCheckAt) return;
        memory.isSpacing = false;
        poke();
      });
      running.add(cancel);
    },
    stop: () => {
      for (const cancel of running) cancel();
      running.clear();
      // A later start begins like a new run of the program.
      memories.clear();
    },
  };
}
