import type { Page } from '../../careerplug/client.ts';
import type { Result } from '../../shared/domain/result.ts';
import { ask, unsettledList, type SyncRun } from './sync-run.ts';
import { createWindowReading } from './window-reading.ts';

const pageSize = 100;

/**
 * Reads a whole list (jobs, lookups) until a pass is complete. `onPage` receives every page; answers what `keptOf` makes of
 * everything that was listed in the last pass or before it. All of thousands of jobs at once would be very much.
 */
export async function readWholeList<T extends { readonly id: string | number }, Kept>(
  run: Pick<SyncRun, 'isStopping' | 'giveWay' | 'onOutcome'>,
  request: (query: { page: number; perPage: number }) => Promise<Result<Page<T>>>,
  keptOf: (item: T) => Kept,
  onPage: (items: readonly T[]) => Promise<void> = () => Promise.resolve(),
): Promise<Kept[]> {
  const reading = createWindowReading();
  const kept = new Map<string | number, Kept>();
  // The reading knows its rows by number; lookups have ids of letters as well.
  const numbers = new Map<string | number, number>();
  const numberOf = (id: string | number): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  for (;;) {
    const page = await ask(run, () => request({ page: reading.page(), perPage: pageSize }));
    await onPage(page.items);
    for (const item of page.items) kept.set(item.id, keptOf(item));
    const ids = page.items.map((item) => numberOf(item.id));
    const verdict = reading.take({
      ids,
      freshIds: new Set(ids),
      isNewcomer: () => false,
      unreadableCount: page.unreadableCount,
      total: page.totalCount,
      isLast: page.isLast || page.receivedCount === 0,
    });
    if (verdict === 'settled') return [...kept.values()];
    if (verdict === 'unsettled') throw unsettledList();
  }
}
