import { failed } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { OutboxEntryId } from '../../shared/domain/ids.ts';
import type { OutboxPause } from '../../shared/domain/outbox-entry.ts';
import type { OutboxRecord } from '../store/desk-store.ts';
import { createMemories } from './memory.ts';
import { decide } from './next-step.ts';
import type { World } from './next-step.ts';
import { runDeed } from './run-step.ts';
import type { Deed, DeedDeps, DeedOutcome } from './run-step.ts';
import { backoff, longestWait, shortestWait } from './timing.ts';
import { apply } from './transitions.ts';
import { twinUntil } from './twins.ts';

/** Whether anything may be asked of CareerPlug at all: somebody is signed in. */
export type ConnectionGate = { readonly isSignedIn: () => boolean };

export type Delivery = {
  readonly pause: () => OutboxPause;
  readonly start: () => Promise<void>;
  /** Something was queued: look at the queue, without ending anybody's wait. */
  readonly poke: () => void;
  readonly wake: () => void;
  /** A person asks that this one doesn't wait. */
  readonly hurry: (id: OutboxEntryId) => void;
  readonly stop: () => Promise<void>;
};

/** No throttle is obeyed for longer at once; one that seems longer means that the clock was set back. */
const longestThrottle = 60 * 60 * 1000;

/**
 * The loop that delivers: one deed at a time, the oldest application first. What a deed is gets decided
 * purely (`decide`), and each ends with its record on disk.
 */
export function createDelivery(
  deps: Omit<DeedDeps, 'persistently'> & {
    readonly connectionGate: ConnectionGate;
    /** In [0, 1). */
    readonly random: () => number;
    /** The pause of the whole queue has changed. */
    readonly announcePause: () => void;
  },
): Delivery {
  const { ledger, clock, log, connectionGate } = deps;
  let wakeCount = 1;
  let isRefused = false;
  let throttledUntil = 0;
  let isStarted = false;
  let isRecovered = false;
  let isStopping = false;
  let isWanted = false;
  let running: Promise<void> | null = null;
  let callOff: (() => void) | null = null;
  const onStop = new Set<() => void>();
  const memories = createMemories(clock, poke);

  function pause(): OutboxPause {
    if (isRefused || !connectionGate.isSignedIn()) return { kind: 'signed-out' };
    const left = throttledUntil - clock.now();
    return left > 0 && left <= longestThrottle
      ? { kind: 'throttled', until: throttledUntil }
      : { kind: 'none' };
  }

  function worldOf(record: OutboxRecord, all: readonly OutboxRecord[]): World {
    const memory = memories.of(record.id);
    const isWoken = wakeCount > memory.seenWake && (record.state.kind === 'waiting' || memory.tries > 0);
    return {
      pause: pause(),
      hurry: memory.isHurried ? 'person' : isWoken ? 'wake' : 'none',
      notBefore: memory.notBefore,
      isSpacing: memory.isSpacing,
      twinUntil: twinUntil(record, all, clock.now()),
    };
  }

  /** What is best done now, or when to look again (null: when told to). */
  function choose(all: readonly OutboxRecord[]): { record: OutboxRecord; deed: Deed } | number | null {
    const now = clock.now();
    let best: { record: OutboxRecord; deed: Deed; rank: number } | null = null;
    let nextAt: number | null = null;
    for (const record of all.toSorted((a, b) => a.takenAt - b.takenAt)) {
      memories.measureSpacing(record);
      const step = decide(record, worldOf(record, all), now);
      if (step.kind === 'wait-until') nextAt = Math.min(nextAt ?? step.at, step.at);
      if (step.kind !== 'send' && step.kind !== 'look-baseline' && step.kind !== 'look-for-it') continue;
      const rank = rankOf(step);
      if (!best || rank < best.rank) best = { record, deed: step, rank };
    }
    return best ?? nextAt;
  }

  async function work(): Promise<number | null> {
    isWanted = false;
    if (!isRecovered && !(await recover())) return clock.now() + shortestWait;
    for (;;) {
      if (isStopping) return null;
      isWanted = false;
      const all = await ledger.all();
      if (!all.ok) {
        log.error('outbox.unreadable', { kind: all.failure.kind });
        return clock.now() + shortestWait;
      }
      if (isStopping) return null;
      // Deeds are awaited one by one, so nothing can be under way here: its answer was never written down.
      if (all.value.some(({ state }) => state.kind === 'sending')) {
        if (await recover()) continue;
        return clock.now() + shortestWait;
      }
      const choice = choose(all.value);
      if (choice === null || typeof choice === 'number') {
        if (isWanted) continue;
        return choice;
      }
      settle(choice.record.id, choice.deed, await perform(choice.record, all.value, choice.deed));
    }
  }

  async function perform(
    record: OutboxRecord,
    all: readonly OutboxRecord[],
    deed: Deed,
  ): Promise<DeedOutcome> {
    const memory = memories.of(record.id);
    memory.seenWake = wakeCount;
    memory.isHurried = false;
    try {
      return await runDeed(
        { ...deps, persistently },
        record,
        all,
        deed,
        () => clock.now() + backoff(memory.tries + 1, deps.random()),
      );
    } catch (error) {
      // A mistake of ours with one application must not hold up the others.
      log.error('outbox.failed', { id: record.id, error: error instanceof Error ? error.name : 'unknown' });
      return { kind: 'failed' };
    }
  }

  function settle(id: OutboxEntryId, deed: Deed, outcome: DeedOutcome): void {
    const memory = memories.of(id);
    const before = pause().kind;
    if (outcome.kind === 'done') {
      memory.notBefore = 0;
      // The look before sending says nothing about whether sending works.
      if (deed.kind !== 'look-baseline') memory.tries = 0;
    } else {
      const now = clock.now();
      if (outcome.kind === 'signed-out') isRefused = true;
      if (outcome.kind === 'throttled') throttledUntil = Math.min(outcome.until, now + longestThrottle);
      if (outcome.kind === 'failed') {
        memory.tries += 1;
        const isTie = deed.kind === 'look-for-it' && deed.purpose === 'tie';
        memory.notBefore = now + (isTie ? backoff(memory.tries, deps.random()) : shortestWait);
      }
    }
    if (pause().kind !== before) deps.announcePause();
  }

  /** What is found under way, at start or after a mistake of ours: nobody knows how far it came. */
  async function recover(): Promise<boolean> {
    const all = await ledger.all();
    if (!all.ok) return false;
    for (const { id, state } of all.value) {
      // One more look at once, not counted: most often it is there by now.
      if (state.kind === 'sending' || state.kind === 'uncertain') memories.of(id).isHurried = true;
      if (state.kind !== 'sending') continue;
      const changed = await ledger.change(id, (current) => ({
        ok: true,
        value: apply(current, { kind: 'found-interrupted', at: clock.now() }) ?? current,
      }));
      if (!changed.ok) return false;
      log.warn('outbox.interrupted', { id });
    }
    isRecovered = true;
    return true;
  }

  async function persistently(write: () => Promise<Result<OutboxRecord>>): Promise<Result<OutboxRecord>> {
    for (;;) {
      const written = await write();
      // Gone is gone, and the next start makes the rest of an unwritten answer: it looks.
      if (written.ok || written.failure.kind !== 'storage' || isStopping) return written;
      log.error('outbox.unwritten', { reason: written.failure.reason });
      const isOver = await pauseFor(shortestWait);
      if (isOver) {
        const last = await write();
        return last.ok ? last : failed(last.failure);
      }
    }
  }

  /** True when it was cut short because the service is being stopped. */
  async function pauseFor(ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const cut = (): void => {
        cancel();
        resolve(true);
      };
      const cancel = clock.after(ms, () => {
        onStop.delete(cut);
        resolve(false);
      });
      onStop.add(cut);
    });
  }

  function poke(): void {
    isWanted = true;
    if (!isStarted || isStopping || running) return;
    callOff?.();
    callOff = null;
    running = workThenWait();
  }

  async function workThenWait(): Promise<void> {
    let nextAt: number | null;
    try {
      nextAt = await work();
    } catch (error) {
      log.error('outbox.stumbled', { error: error instanceof Error ? error.name : 'unknown' });
      nextAt = clock.now() + shortestWait;
    }
    running = null;
    if (isStopping) return;
    if (isWanted) {
      poke();
    } else if (nextAt !== null) {
      callOff = clock.after(Math.min(longestWait, Math.max(0, nextAt - clock.now())), poke);
    }
  }

  return {
    pause,
    poke,
    start: async () => {
      if (isStarted && !isStopping) return;
      isStopping = false;
      isStarted = true;
      if (!(await recover())) log.error('outbox.unreadable', {});
      poke();
    },
    wake: () => {
      const before = pause().kind;
      wakeCount += 1;
      isRefused = false;
      if (pause().kind !== before) deps.announcePause();
      poke();
    },
    hurry: (id) => {
      const memory = memories.of(id);
      memory.isHurried = true;
      memory.notBefore = 0;
      poke();
    },
    stop: async () => {
      isStopping = true;
      callOff?.();
      callOff = null;
      for (const cut of onStop) cut();
      onStop.clear();
      memories.stop();
      await running;
      isRecovered = false;
    },
  };
}

/** Sending comes right after the look that allows it; which record it became can wait for everything else. */
function rankOf(deed: Deed): number {
  if (deed.kind === 'send') return 0;
  return deed.kind === 'look-for-it' && deed.purpose === 'tie' ? 2 : 1;
}
