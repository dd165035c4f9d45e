import { Hono } from 'hono';
import type { Service } from '../service.ts';
import type { ApplicantFilter } from '../world/applicant-index.ts';
import { dayAfter, midnightOf } from '../world/whole-days.ts';
import { applicantShape } from './applicant-shape.ts';
import { pageHeaders, readPage, slice } from './paging.ts';
import { problem } from './problem.ts';
import { createQueryReader, type QueryReader } from './query.ts';
import { canSee, readReach } from './reach.ts';

const dateFields = ['applied_at', 'hired_at', 'last_acted_on_at'] as const;

export function applicantRoutes(service: Service): Hono {
  const { world, behaviour, scenarios, clock } = service;
  const routes = new Hono();

  routes.get('/apps', (c) => {
    const read = createQueryReader(new URL(c.req.url).searchParams);
    const page = readPage(read, service);
    const jobId = read.integer('job_id');
    const accountIds = readReach(read, service, true);
    const dates = readDates(read, world.company.timeZone);
    const wrong = read.problem();
    if (wrong !== null) return problem(c, 400, wrong);
    const filter: ApplicantFilter = {
      ...(jobId === null ? {} : { jobId }),
      ...(accountIds.size === world.company.accounts.length ? {} : { accountIds }),
      ...(dates === null ? {} : { dates }),
    };
    const found = world.applicants.select(filter);
    pageHeaders(c, found.length, page, behaviour.hasPagingHeaders);
    const rows = slice(found, page).map((record) => applicantShape(world, record, behaviour.isStrict));
    if (page.page * page.perPage < found.length && scenarios.spend('pageDrift')) {
      world.drift(clock.now(), found.slice(page.page * page.perPage));
    }
    return c.json(rows);
  });

  routes.get('/apps/:id', (c) => {
    const id = c.req.param('id');
    if (!/^\d{1,10}$/u.test(id)) return problem(c, 400, 'id is invalid');
    const record = world.applicants.byId(Number(id));
    if (record === undefined || !canSee(record.job.location.account, service)) {
      return problem(c, 404, `Couldn't find App with 'id'=${id}`);
    }
    return c.json(applicantShape(world, record, behaviour.isStrict));
  });

  return routes;
}

/** Whole days of the account's own time zone, both ends included; without `date_field` dates mean nothing. */
function readDates(read: QueryReader, timeZone: string): Required<ApplicantFilter>['dates'] | null {
  const wanted = read.text('date_field');
  const field = dateFields.find((one) => one === wanted);
  if (wanted !== null && field === undefined) read.refuse('date_field does not have a valid value');
  const start = read.text('start_date');
  const end = read.text('end_date');
  const from = start === null ? -Infinity : midnightOf(start, timeZone);
  const isEndADay = end === null || midnightOf(end, timeZone) !== null;
  if (from === null) read.refuse('start_date is invalid');
  if (!isEndADay) read.refuse('end_date is invalid');
  if (field === undefined || from === null || !isEndADay) return null;
  const to = end === null ? Infinity : (midnightOf(dayAfter(end), timeZone) ?? Infinity);
  return { field, from, to };
}
