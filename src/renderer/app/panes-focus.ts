/** Moves the focus to the next (or previous) pane of the window: F6. Panes are marked by `data-pane`. */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    // A pane inside of another one is the one that is meant.
    (pane) => pane.offsetParent !== null && pane.querySelector('[data-pane]') === null,
  );
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[nextIndex(here, panes.length, step)];
  if (next === undefined) return;
  const start =
    next.querySelector<HTMLElement>('[data-pane-start]') ?? next.querySelector<HTMLElement>(focusable);
  if (start !== null) {
    start.focus();
    return;
  }
  next.tabIndex = -1;
  next.focus();
}

const focusable =
  'button:not([disabled]), a[href], input:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/** Goes round; from outside of all panes (-1) to the first, or to the last when going backwards. */
export function nextIndex(here: number, count: number, step: 1 | -1): number {
  if (count === 0) return -1;
  if (here === -1) return step === 1 ? 0 : count - 1;
  return (here + step + count) % count;
}
