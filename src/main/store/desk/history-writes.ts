import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { Database } from '../database/open-database.ts';

export type Observation = {
  readonly applicantId: ApplicantId;
  readonly status: string;
  readonly stepName: string;
};

/**
 * Writes down what status and step somebody was seen in, if that is not what was seen last. So it may be told
 * the same twice: after a crash between the two databases, or when the mirror has been begun anew.
 */
export function createHistoryWrites(desk: Database) {
  const last = desk.prepare<[number], { status: string; step_name: string }>(
    'select status, step_name from observed_history where applicant_id = ? order by id desc limit 1',
  );
  const insert = desk.prepare(
    'insert into observed_history (applicant_id, seen_at, status, step_name) values (?, ?, ?, ?)',
  );
  const observe = desk.transaction((seenAt: number, observations: readonly Observation[]) => {
    for (const seen of observations) {
      const known = last.get(seen.applicantId);
      if (known?.status === seen.status && known.step_name === seen.stepName) continue;
      insert.run(seen.applicantId, seenAt, seen.status, seen.stepName);
    }
  });
  return {
    observe: (seenAt: number, observations: readonly Observation[]): void => {
      if (observations.length > 0) observe.immediate(seenAt, observations);
    },
  };
}
export type HistoryWrites = ReturnType<typeof createHistoryWrites>;
