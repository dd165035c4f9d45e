import type { RunEnd } from '../../src/main/sync/sync-run.ts';
import type { Load } from './load.ts';

type End = Exclude<RunEnd, { kind: 'stopped' }>;
export type Answer = {
  readonly kind: 'complete' | 'failed';
  /** How long it takes until nothing comes; not of use for a complete run. */
  readonly afterMs: number;
  readonly end: (now: number) => End;
};

export type Trouble = {
  readonly from: number;
  readonly to: number;
  /** `down`: nobody is answered. `throttled`: everybody is told to come again after so many ms. */
  readonly kind: 'down' | 'throttled';
  readonly retryAfterMs: number;
};

export type Service = { readonly load: Load; readonly answer: (now: number) => Answer };

/** CareerPlug as far as scheduling sees it: it answers, is away, or asks to be left alone. */
export function createService(load: Load, trouble: Trouble | null): Service {
  return {
    load,
    answer: (now) => {
      if (trouble === null || now < trouble.from || now >= trouble.to) {
        return { kind: 'complete', afterMs: 0, end: () => ({ kind: 'complete' }) };
      }
      return {
        kind: 'failed',
        afterMs: 1000,
        end: (at): End => ({
          kind: 'failed',
          failure:
            trouble.kind === 'down'
              ? { kind: 'offline', reason: 'unreachable' }
              : { kind: 'throttled', retryAt: at + trouble.retryAfterMs },
        }),
      };
    },
  };
}
