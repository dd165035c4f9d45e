import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { Database } from '../database/open-database.ts';
import type { AppliedStretch } from '../mirror-writer.ts';

/** What comparing the mirror with CareerPlug asks of it; answered by the writer, in turn with what it writes. */
export function createReconciliationReads(mirror: Database) {
  const dates = mirror
    .prepare<[], number>(
      'select applied_at from applicant_list where applied_at is not null order by applied_at desc',
    )
    .pluck();
  const applied = mirror
    .prepare<[number, number], ApplicantId>(
      `select id from applicant_list where applied_at >= ? and applied_at < ?
       and id not in (select id from applicant_gone)`,
    )
    .pluck();
  const undated = mirror
    .prepare<[], ApplicantId>(
      `select id from applicant_list where applied_at is null
       and id not in (select id from applicant_gone)`,
    )
    .pluck();
  const everybody = mirror
    .prepare<[], ApplicantId>('select id from applicant_list where id not in (select id from applicant_gone)')
    .pluck();

  return {
    /** The date of every `every`-th applicant, newest first: edges between stretches of so many people. */
    appliedEdges: (every: number): number[] => {
      const edges = new Set<number>();
      let at = 0;
      for (const date of dates.iterate()) {
        at += 1;
        if (at % every === 0) edges.add(date);
      }
      return [...edges];
    },
    presentIds: (stretch: AppliedStretch): ApplicantId[] => {
      if (stretch === 'everybody') return everybody.all();
      if (stretch === 'undated') return undated.all();
      return applied.all(stretch.from ?? -beyondAllDates, stretch.to ?? beyondAllDates);
    },
  };
}

// The farthest time that a date can be, in ms.
const beyondAllDates = 8.64e15;
