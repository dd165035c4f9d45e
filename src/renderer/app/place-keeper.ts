import type { LeftPlace } from '../../shared/contract/left-place.ts';

/** Who runs through a list with the arrow keys doesn't need every row written down. */
const spacingMs = 300;

/**
 * Writes down where somebody is: at once, then at most a few times a second, and nothing that is written
 * already. `flush` writes what still waits: the window is closing.
 */
export function createPlaceKeeper(deps: {
  /** What is written already. */
  readonly kept: LeftPlace | null;
  readonly save: (place: LeftPlace) => void;
  readonly after: (ms: number, run: () => void) => void;
}): { readonly note: (place: LeftPlace) => void; readonly flush: () => void } {
  let before = JSON.stringify(deps.kept);
  let latest: LeftPlace | null = null;
  let isSpacing = false;

  function flush(): void {
    const text = JSON.stringify(latest);
    if (latest === null || text === before) return;
    before = text;
    deps.save(latest);
    isSpacing = true;
    deps.after(spacingMs, () => {
      isSpacing = false;
      flush();
    });
  }
  return {
    flush,
    note: (place) => {
      latest = place;
      if (!isSpacing) flush();
    },
  };
}
