import type { CallOutput } from '../../../shared/contract/contract.ts';
import { areAlikeNames, emailKey, nameWords, phoneKey } from '../../../shared/domain/contact-key.ts';
import type { ApplicantId, JobId } from '../../../shared/domain/ids.ts';
import type { Database } from '../database/open-database.ts';

export type PersonAtTheCounter = {
  readonly phone: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly jobId: JobId | null;
};
type Match = CallOutput<'applicants.findMatches'>['matches'][number];
type Candidate = Omit<Match, 'reason' | 'isSameLocation'> & { readonly locationId: string };

const maxMatches = 20;
// A name of many words is looked for by the pairs of its first ones.
const maxNameWords = 4;

/** Who of the cached people may be the one at the counter: the surest reason first, then the newest. */
export function createPersonMatches(mirror: Database) {
  const columns = `l.id as applicantId, l.name, l.job_name as jobName, l.location_name as locationName,
    l.applied_at as appliedAt, l.location_id as locationId`;
  const byPhone = mirror.prepare<[string, number], Candidate>(
    `select ${columns} from applicant_contact c join applicant_list l on l.id = c.id
     where c.phone_key = ? and c.phone_key <> '' order by l.applied_at desc limit ?`,
  );
  const byEmail = mirror.prepare<[string, number], Candidate>(
    `select ${columns} from applicant_contact c join applicant_list l on l.id = c.id
     where c.email_key = ? and c.email_key <> '' order by l.applied_at desc limit ?`,
  );
  const byName = mirror.prepare<[string], Candidate>(
    `select ${columns} from applicant_search s join applicant_list l on l.id = s.rowid
     where applicant_search match ? order by l.applied_at desc limit 500`,
  );
  const locationOf = mirror.prepare<[number], string>('select location_id from job where id = ?').pluck();

  return (person: PersonAtTheCounter): CallOutput<'applicants.findMatches'> => {
    const location = person.jobId === null ? '' : (locationOf.get(person.jobId) ?? '');
    const matches = new Map<ApplicantId, Match>();
    const add = (reason: Match['reason'], candidates: readonly Candidate[]): void => {
      for (const { locationId, ...candidate } of candidates) {
        if (matches.has(candidate.applicantId)) continue;
        const isSameLocation = location !== '' && locationId === location;
        matches.set(candidate.applicantId, { ...candidate, reason, isSameLocation });
      }
    };
    add('same-phone', byPhone.all(phoneKey(person.phone) ?? '', maxMatches));
    add('same-email', byEmail.all(emailKey(person.email) ?? '', maxMatches));
    const expression = pairsExpression(nameWords(person));
    if (expression !== null) {
      const alike = byName
        .all(expression)
        .filter(({ name }) => areAlikeNames(person, { firstName: name, lastName: '' }));
      add('alike-name', alike);
    }
    return { matches: [...matches.values()].slice(0, maxMatches) };
  };
}

/** People who share two words with the name; whether they are alike is then looked at word by word. */
function pairsExpression(words: readonly string[]): string | null {
  const few = words.slice(0, maxNameWords);
  const pairs = few.flatMap((one, at) => few.slice(at + 1).map((other) => `("${one}" AND "${other}")`));
  return pairs.length === 0 ? null : `name : (${pairs.join(' OR ')})`;
}
