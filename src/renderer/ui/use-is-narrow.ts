import { useSyncExternalStore } from 'react';

/** As in the styles (`@media (width < 860px)`): a usual window enlarged to 200 %, or a very small one. */
const narrow = globalThis.matchMedia('(width < 860px)');

/** Whether there is no room for everything beside each other. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(listen, () => narrow.matches);
}

function listen(tell: () => void): () => void {
  narrow.addEventListener('change', tell);
  return () => narrow.removeEventListener('change', tell);
}
