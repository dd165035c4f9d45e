import type { UpdateState } from '../../shared/domain/update.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Found, Updater } from './updater.ts';
import { whyWait } from './why-wait.ts';

/** The first look comes when the day's first work is done, the others a few times a day, spread over the hours. */
const firstLookMs = 3 * 60_000;
const everyMs = 6 * 3_600_000;

export type UpdateService = {
  readonly state: () => UpdateState;
  readonly onChange: (listener: (state: UpdateState) => void) => () => void;
  readonly start: () => void;
  /** Looks now, unless that is being done or there is nothing to look for. */
  readonly check: () => UpdateState;
  /** Somebody types a walk-in. */
  readonly noteTyping: () => void;
  /** Asks to quit, so that what is ready is installed and started; refused while a walk-in needs the program. */
  readonly restart: () => Promise<Result<void>>;
  /** The program is about to end: what must be asked while everything still runs. */
  readonly prepareEnd: () => Promise<void>;
  /** Everything is closed: puts what is ready in place, if nothing spoke against it. */
  readonly end: () => void;
};

/** Newer versions: fetched quietly, told, installed when the program ends anyway. */
export function createUpdateService(deps: {
  /** Or why there is none. */
  readonly updater: Updater | Extract<UpdateState, { kind: 'off' }>['reason'];
  readonly clock: Clock;
  readonly log: Log;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly isSending: () => Promise<boolean>;
  readonly quit: () => void;
}): UpdateService {
  const { clock, log, random } = deps;
  const updater = typeof deps.updater === 'string' ? null : deps.updater;
  const listeners = new Set<(state: UpdateState) => void>();
  let state: UpdateState =
    typeof deps.updater === 'string'
      ? { kind: 'off', reason: deps.updater }
      : { kind: 'idle', checkedAt: null };
  let typedAt: number | null = null;
  let callOff: () => void = () => undefined;
  let mayInstall = false;
  let runAfter = false;

  function become(next: UpdateState): void {
    state = next;
    for (const listener of listeners) listener(next);
  }

  async function look(): Promise<void> {
    if (!updater) return;
    become({ kind: 'checking' });
    const found = await updater.look((version, percent) => {
      const whole = Math.min(100, Math.max(0, Math.floor(percent)));
      if (state.kind === 'downloading' && state.version === version && state.percent === whole) return;
      become({ kind: 'downloading', version, percent: whole });
    });
    log.info('updates.looked', { found: found.kind, reason: found.kind === 'failed' ? found.reason : null });
    become(afterLooking(found, clock.now()));
    plan(everyMs * (0.5 + random()));
  }

  function plan(ms: number): void {
    callOff();
    // What is ready stays ready; the next start looks again.
    if (state.kind === 'ready') return;
    callOff = clock.after(ms, () => void look());
  }

  async function reasonToWait(): Promise<'typing' | 'sending' | null> {
    return whyWait({ now: clock.now(), typedAt, isSending: await deps.isSending() });
  }

  return {
    state: () => state,
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start: () => {
      if (updater) plan(firstLookMs * (1 + random()));
    },
    check: () => {
      if (state.kind === 'idle' || state.kind === 'failed') void look();
      return state;
    },
    noteTyping: () => {
      typedAt = clock.now();
    },
    restart: async () => {
      if (state.kind !== 'ready' || (await reasonToWait()) !== null) {
        return failed({ kind: 'rejected', reason: 'wrong-state' });
      }
      runAfter = true;
      deps.quit();
      return ok(undefined);
    },
    prepareEnd: async () => {
      callOff();
      if (state.kind !== 'ready') return;
      const reason = await reasonToWait();
      mayInstall = reason === null;
      if (reason !== null) log.info('updates.not-installed-yet', { reason });
    },
    end: () => {
      if (updater && state.kind === 'ready' && mayInstall) updater.install(runAfter);
    },
  };
}

function afterLooking(found: Found, now: number): UpdateState {
  if (found.kind === 'ready') return { kind: 'ready', version: found.version };
  if (found.kind === 'nothing-newer') return { kind: 'idle', checkedAt: now };
  return { kind: 'failed', reason: found.reason, checkedAt: now };
}
