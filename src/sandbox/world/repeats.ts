import type { ApplicantRecord } from './applicants.ts';
import type { Person } from './people.ts';

/** CareerPlug's default: the same person at the same location once in 90 days. */
export const repeatDays = 90;

export type Repeats = {
  /** Whether somebody with this email or telephone number applied at the location within the 90 days. */
  readonly has: (locationId: string, person: Pick<Person, 'email' | 'phone'>, at: number) => boolean;
  readonly add: (record: ApplicantRecord) => void;
};

/** Remembers, per location, when each email and each telephone number was last seen. */
export function createRepeats(
  known: readonly ApplicantRecord[],
  personBehind: (record: ApplicantRecord) => Person,
  now: number,
): Repeats {
  const lastSeen = new Map<string, number>();
  const since = now - repeatDays * 86_400_000;
  const add = (record: ApplicantRecord): void => {
    for (const key of keysOf(record.job.location.id, personBehind(record))) {
      lastSeen.set(key, Math.max(record.appliedAt, lastSeen.get(key) ?? 0));
    }
  };
  for (const record of known) if (record.appliedAt >= since) add(record);
  return {
    add,
    has: (locationId, person, at) =>
      keysOf(locationId, person).some((key) => (lastSeen.get(key) ?? 0) > at - repeatDays * 86_400_000),
  };
}

function keysOf(locationId: string, person: Pick<Person, 'email' | 'phone'>): readonly string[] {
  const email = person.email.trim().toLowerCase();
  const digits = person.phone.replaceAll(/\D/gu, '').slice(-10);
  return [
    ...(email === '' ? [] : [`${locationId} ${email}`]),
    ...(digits.length < 10 ? [] : [`${locationId} ${digits}`]),
  ];
}
