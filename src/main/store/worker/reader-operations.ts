import type { CallInput } from '../../../shared/contract/contract.ts';
import type { JobQuery } from '../../../shared/contract/jobs.ts';
import type { ApplicantQuery } from '../../../shared/domain/applicant.ts';
import type { ApplicantId, JobId, OutboxEntryId } from '../../../shared/domain/ids.ts';
import type { Database } from '../database/open-database.ts';
import { createPageReads } from '../desk/page-reads.ts';
import { createTemplateReads } from '../desk/message-templates.ts';
import { createSavedViewReads } from '../desk/saved-views.ts';
import { createOutboxReads } from '../desk/outbox-reads.ts';
import { createApplicantReads } from '../reader/applicant-reads.ts';
import { createRoster } from '../reader/columns/roster.ts';
import { createJobReads } from '../reader/job-reads.ts';
import { createListedReads } from '../reader/listed-reads.ts';
import { createListRows, type ListRows } from '../reader/list-rows.ts';
import { createPractice } from '../reader/practice.ts';
import { createPersonMatches, type PersonAtTheCounter } from '../reader/person-matches.ts';
import { createTodayReads } from '../reader/today-reads.ts';

/** Answered from the columns: while they fill, whoever asks waits, and everybody else is answered. */
const fromColumns: ReadonlySet<string> = new Set([
  'applicants.position',
  'applicants.facets',
  'applicants.count',
  'applicants.ids',
  'applicants.duplicates',
  'today.get',
]);

/** Everything that the screen and the services ask for, and the filling of what is kept in memory for it. */
export function createReader(
  desk: Database,
  mirror: Database,
  rows: ListRows = createListRows(desk, mirror),
  now: () => number = Date.now,
) {
  const roster = createRoster(mirror, rows);
  const applicants = createApplicantReads({ desk, mirror, rows, roster, now });
  const findMatches = createPersonMatches(mirror);
  const listed = createListedReads({ desk, mirror, roster });
  const jobs = createJobReads(mirror);
  const outbox = createOutboxReads(desk);
  const page = createPageReads(desk);
  const views = createSavedViewReads(desk);
  const templates = createTemplateReads(desk);
  const today = createTodayReads({ mirror, roster, dueReminders: page.due, now });
  const list = (input: { query: ApplicantQuery; start: number; count: number }) =>
    applicants.list(input.query, input.start, input.count);
  const operations = {
    /** For `isPlain` queries: told before anything else can be (reader-thread.ts). */
    'applicants.firstList': list,
    'applicants.list': list,
    'applicants.position': (input: { query: ApplicantQuery; id: ApplicantId }) =>
      applicants.position(input.query, input.id),
    'applicants.get': (id: ApplicantId) => applicants.get(id),
    'applicants.facets': (input: CallInput<'applicants.facets'>) =>
      applicants.facets(input.query, input.withJobs),
    'applicants.count': (query: ApplicantQuery) => applicants.count(query),
    'applicants.ids': (query: ApplicantQuery) => applicants.ids(query),
    'applicants.listed': (ids: readonly ApplicantId[]) => listed(ids),
    'applicants.duplicates': (id: ApplicantId) => applicants.duplicates(id),
    'applicants.findMatches': (person: PersonAtTheCounter) => findMatches(person),
    'applicants.byContact': (input: { jobId: JobId; phone: string; email: string }) =>
      applicants.byContact(input.jobId, input),
    'jobs.list': (query: JobQuery) => jobs.list(query),
    'jobs.get': (id: JobId) => jobs.get(id),
    'jobs.find': (id: JobId) => jobs.find(id),
    'jobs.facets': () => jobs.facets(),
    'marks.page': (input: { id: ApplicantId; isNew: boolean }) => page.of(input.id, input.isNew),
    'reminders.due': (until: number) => page.due(until),
    'today.get': (input: CallInput<'today.get'>) => today.get(input),
    'views.all': () => views.all(),
    'templates.all': () => templates.all(),
    'outbox.all': () => outbox.all(),
    'outbox.get': (id: OutboxEntryId) => outbox.get(id),
    'outbox.resumeOf': (id: OutboxEntryId) => outbox.resumeOf(id),
  };
  return {
    operations,
    /** Does a few milliseconds of filling; true when nothing is left to do. */
    fillSome: roster.fillSome,
    practise: createPractice({ list: applicants.list, countPeople: roster.people.hereCount }).practise,
    mustWait: (operation: string): boolean => fromColumns.has(operation) && !roster.isFilled(),
  };
}
export type ReaderOperations = ReturnType<typeof createReader>['operations'];
