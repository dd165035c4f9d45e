/** What one page told, once it has been stored. */
export type PageFacts = {
  readonly ids: readonly number[];
  /** Those of `ids` that the store did not know, or knew otherwise. */
  readonly freshIds: ReadonlySet<number>;
  /** Those of `ids` that came into being after the reading began, as far as dates tell. */
  readonly isNewcomer: (id: number) => boolean;
  readonly unreadableCount: number;
  /** How many the service counts in this window; null when it doesn't say. */
  readonly total: number | null;
  readonly isLast: boolean;
};

export type Verdict = 'next-page' | 'next-pass' | 'settled' | 'unsettled';

/** What a page tells before it has been stored. */
export type PageOnArrival = Pick<PageFacts, 'ids' | 'unreadableCount' | 'total' | 'isLast'>;

export type WindowReading = {
  /** The page to ask for next. */
  readonly page: () => number;
  /** Whether `take` will ask for the page after this one: it can be fetched while this one is being stored. */
  readonly willGoOn: (page: PageOnArrival) => boolean;
  readonly pass: () => number;
  readonly unreadableCount: () => number;
  /** Everybody that any of the passes showed. */
  readonly seenIds: () => ReadonlySet<number>;
  readonly take: (facts: PageFacts) => Verdict;
};

// A service whose count includes what it never lists must not be read for ever.
const cleanPassesAgainstTheCount = 4;
const maxPasses = 20;
// So many pages in a row without anybody new to the pass: the service doesn't turn its pages.
const stalePagesInARow = 10;

type Pass = {
  readonly isWhole: boolean;
  readonly ids: Set<number>;
  unreadableCount: number;
  unseenCount: number;
  firstTotal: number | null;
  isTotalSteady: boolean;
  stalePages: number;
};

/**
 * Decides when a list whose rows move between pages has been read completely. A pass is believed when the
 * service's own count stood still and is exactly what was read; or when it showed nobody unseen and nobody is
 * missing who was counted at the start. Otherwise the window is read again. Effects are the caller's.
 */
export function createWindowReading(startPage = 1): WindowReading {
  const seen = new Set<number>();
  const newcomers = new Set<number>();
  let countAtStart: number | null = null;
  let page = startPage;
  let passNumber = 1;
  let cleanPasses = 0;
  let pass = newPass(startPage === 1);

  const isNobodyMissing = (): boolean => {
    if (countAtStart === null) return true;
    return seen.size - newcomers.size + pass.unreadableCount >= countAtStart;
  };
  const take = (facts: PageFacts): void => {
    const after = countsAfter(pass, facts);
    countAtStart ??= facts.total;
    for (const id of facts.ids) pass.ids.add(id);
    pass = { ...pass, ...after };
    for (const id of facts.ids) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (passNumber > 1 && facts.isNewcomer(id)) newcomers.add(id);
      else if (facts.freshIds.has(id)) pass.unseenCount += 1;
    }
  };
  const judge = (): Verdict => {
    if (isProvenByCount(pass, pass.ids.size)) return 'settled';
    cleanPasses = pass.isWhole && pass.unseenCount === 0 ? cleanPasses + 1 : 0;
    if (cleanPasses > 0 && isNobodyMissing()) return 'settled';
    if (cleanPasses >= cleanPassesAgainstTheCount) return 'settled';
    return passNumber >= maxPasses ? 'unsettled' : 'next-pass';
  };

  return {
    page: () => page,
    pass: () => passNumber,
    unreadableCount: () => pass.unreadableCount,
    willGoOn: (facts) => !endsPass(pass, facts),
    seenIds: () => seen,
    take: (facts) => {
      const isOver = endsPass(pass, facts);
      take(facts);
      if (!isOver) {
        page += 1;
        return 'next-page';
      }
      const verdict = judge();
      if (verdict === 'next-pass') {
        page = 1;
        passNumber += 1;
        pass = newPass(true);
      }
      return verdict;
    },
  };
}

type PassCounts = Pick<Pass, 'isWhole' | 'unreadableCount' | 'firstTotal' | 'isTotalSteady' | 'stalePages'>;

function countsAfter(pass: Pass, { ids, total, unreadableCount }: PageOnArrival): PassCounts {
  return {
    isWhole: pass.isWhole,
    unreadableCount: pass.unreadableCount + unreadableCount,
    firstTotal: pass.firstTotal ?? total,
    isTotalSteady: pass.isTotalSteady && (pass.firstTotal === null || pass.firstTotal === total),
    stalePages: ids.every((id) => pass.ids.has(id)) ? pass.stalePages + 1 : 0,
  };
}

function isProvenByCount(counts: PassCounts, idCount: number): boolean {
  return counts.isWhole && counts.isTotalSteady && counts.firstTotal === idCount + counts.unreadableCount;
}

function endsPass(pass: Pass, page: PageOnArrival): boolean {
  const after = countsAfter(pass, page);
  const idCount = pass.ids.size + new Set(page.ids.filter((id) => !pass.ids.has(id))).size;
  return page.isLast || isProvenByCount(after, idCount) || after.stalePages >= stalePagesInARow;
}

function newPass(isWhole: boolean): Pass {
  return {
    isWhole,
    ids: new Set(),
    unreadableCount: 0,
    unseenCount: 0,
    firstTotal: null,
    isTotalSteady: true,
    stalePages: 0,
  };
}
