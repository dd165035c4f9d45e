import { everyone, type ApplicantQuery, type ApplicantRow } from '../../../shared/domain/applicant.ts';

/** As many as fill a window: what somebody's letters ask for. */
const shownRows = 32;
const practisedPeople = 12;
/** What is quick for a hundred people says little of a thousand. */
const growth = 8;

type Row = Pick<ApplicantRow, 'name' | 'jobName'>;

export type Practice = {
  /** One search; true when there is nothing more to practise, until there are many more people. */
  readonly practise: () => boolean;
};

/**
 * Looks for people as somebody would who types their names, while nobody asks anything: code that has hardly ever run
 * runs slowly, and the first letters after a start took a tenth of a second.
 */
export function createPractice(reads: {
  readonly list: (query: ApplicantQuery, start: number, count: number) => { readonly rows: readonly Row[] };
  /** How many people are in memory. */
  readonly countPeople: () => number;
}): Practice {
  const everybody = (): readonly Row[] => reads.list(everyone, 0, shownRows).rows;
  let practisedWith = 0;
  let words: string[] = [];
  return {
    practise: () => {
      const word = words.shift();
      if (word !== undefined) {
        reads.list({ ...everyone, search: word }, 0, shownRows);
        // Views are remembered, a few of them: the one that everybody begins with is to be among them.
        if (words.length === 0) everybody();
        return words.length === 0;
      }
      const count = reads.countPeople();
      if (count < Math.max(1, practisedWith * growth)) return true;
      practisedWith = count;
      words = wordsToPractise(everybody());
      return words.length === 0;
    },
  };
}

/** What somebody would type to find these people, letter by letter, and the beginning of a phone number. */
export function wordsToPractise(rows: readonly Row[]): string[] {
  const typed = rows.slice(0, practisedPeople).flatMap(({ name, jobName }) => {
    const lengths = [1, 2, 3, 5, name.length];
    return [...lengths.map((length) => name.slice(0, length)), jobName.slice(0, 6)];
  });
  const words = [...typed, '5', '55', '555', '555 01'].map((word) => word.trim());
  return [...new Set(words)].filter((word) => word !== '');
}
