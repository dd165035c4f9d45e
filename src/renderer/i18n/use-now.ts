import { useSyncExternalStore } from 'react';

const everyMs = 30_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | null = null;

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === null) {
    now = Date.now();
    timer = setInterval(tick, everyMs);
    // Timers sleep with the computer and in windows that nobody sees.
    globalThis.addEventListener('focus', tick);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && timer !== null) {
      clearInterval(timer);
      globalThis.removeEventListener('focus', tick);
      timer = null;
    }
  };
}

/** The time, in epoch milliseconds, renewed every half minute for all who show an age; one timer in all. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
