import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts';
import { toldOneByOne } from '../../../shared/contract/today.ts';
import { everyone, type ApplicantQuery } from '../../../shared/domain/applicant.ts';
import type { Reminder } from '../../../shared/domain/mark.ts';
import { agesOfWait, waitBands, waitingForACall, type WaitBand } from '../../../shared/domain/waiting.ts';
import type { Database } from '../database/open-database.ts';
import { agesAt } from './applicant-views.ts';
import { countOf, evaluate } from './columns/evaluate.ts';
import { ageBandAt, ageBands } from './columns/filters.ts';
import type { Roster } from './columns/roster.ts';

type Today = CallOutput<'today.get'>;

/** A job is silent when it has been listed so long and nobody has applied since. */
const silentAfterMs = 7 * 24 * 3_600_000;

const bandOfAge = new Map(waitBands.flatMap((band) => agesOfWait[band].map((age) => [age, band] as const)));

/** What needs a manager now. Runs in the reader's thread, from the columns: one pass over everybody a number. */
export function createTodayReads(deps: {
  readonly mirror: Database;
  readonly roster: Roster;
  readonly dueReminders: (until: number) => Reminder[];
  readonly now: () => number;
}) {
  const { mirror, roster, dueReminders } = deps;
  const { columns, dictionaries } = roster.people;
  const person = mirror.prepare<[number], { name: string; jobName: string }>(
    'select name, job_name as jobName from applicant_list where id = ?',
  );
  const count = (query: ApplicantQuery, now: number): number => countOf(evaluate(query, roster, null, now));

  function waitingAt(now: number): Today['waiting'] {
    const masks = evaluate(waitingForACall, roster, null, now);
    const all = { count: 0, byWait: nobody() };
    const places = new Map<number, { count: number; byWait: Record<WaitBand, number> }>();
    let undatedCount = 0;
    for (let row = 0; row < masks.length; row += 1) {
      if (masks[row] !== 0) continue;
      const code = columns.codes.location[row] ?? 0;
      const place = places.get(code) ?? { count: 0, byWait: nobody() };
      places.set(code, place);
      all.count += 1;
      place.count += 1;
      const age = ageBandAt(columns.appliedAt[row] ?? -Infinity, now);
      const band = age === null ? undefined : bandOfAge.get(ageBands[age]?.[0] ?? 'older');
      if (band === undefined) undatedCount += 1;
      else {
        all.byWait[band] += 1;
        place.byWait[band] += 1;
      }
    }
    const locations = [...places].map(([code, place]) => ({
      id: dictionaries.location.valueOf(code),
      name: dictionaries.location.nameOf(code),
      ...place,
    }));
    const longest = 'over-48-hours';
    return {
      ...all,
      undatedCount,
      locations: locations.toSorted(
        (a, b) =>
          b.byWait[longest] - a.byWait[longest] ||
          b.count - a.count ||
          a.name.localeCompare(b.name, 'en', { numeric: true }),
      ),
    };
  }

  function silentJobsAt(now: number): Today['silentJobs'] {
    const lastApplied = new Float64Array(dictionaries.job.size()).fill(-Infinity);
    for (let row = 0; row < roster.people.rowCount(); row += 1) {
      if (columns.isHere[row] !== 1) continue;
      const code = columns.codes.job[row] ?? 0;
      lastApplied[code] = Math.max(lastApplied[code] ?? -Infinity, columns.appliedAt[row] ?? -Infinity);
    }
    const lastOf = (id: number): number => {
      const code = dictionaries.job.find(String(id));
      return code === undefined ? -Infinity : (lastApplied[code] ?? -Infinity);
    };
    const since = now - silentAfterMs;
    return roster.jobs
      .all()
      .filter(
        ({ id, isListed, status, createdAt }) =>
          isListed === 1 &&
          (status === 'active' || status === 'passive') &&
          (createdAt === null || createdAt <= since) &&
          lastOf(id) < since,
      )
      .map(({ id, name, locationName }) => {
        const last = lastOf(id);
        return { id, name, locationName, lastAppliedAt: last === -Infinity ? null : last };
      })
      .toSorted((a, b) => (a.lastAppliedAt ?? -Infinity) - (b.lastAppliedAt ?? -Infinity) || 0);
  }

  return {
    get: ({ appliedFrom, dueUntil }: CallInput<'today.get'>): Today =>
      mirror.transaction(() => {
        roster.catchUp();
        const now = agesAt(deps.now());
        const due = dueReminders(dueUntil);
        const silent = silentJobsAt(now);
        return {
          waiting: waitingAt(now),
          unreadCount: count({ ...everyone, unreadOnly: true }, now),
          appliedTodayCount: count({ ...everyone, appliedFrom }, now),
          reminderCount: due.length,
          reminders: due.slice(0, toldOneByOne).map((reminder) => ({
            reminder,
            // Who is no longer cached keeps their reminder.
            ...(person.get(reminder.applicantId) ?? { name: '', jobName: '' }),
          })),
          silentJobCount: silent.length,
          silentJobs: silent.slice(0, toldOneByOne),
        };
      })(),
  };
}

function nobody(): Record<WaitBand, number> {
  return { 'over-48-hours': 0, 'under-48-hours': 0, 'under-24-hours': 0, 'under-4-hours': 0 };
}
