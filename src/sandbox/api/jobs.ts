import { Hono } from 'hono';
import type { Service } from '../service.ts';
import { descriptionOf, type JobRecord } from '../world/jobs.ts';
import { milesBetween, pointOf } from './distance.ts';
import { jobShape, type JobShapeWish } from './job-shape.ts';
import { pageHeaders, readPage, slice } from './paging.ts';
import { problem } from './problem.ts';
import { createQueryReader, type QueryReader } from './query.ts';
import { canSee, readReach } from './reach.ts';

const usualRadius = 25;

export function jobRoutes(service: Service): Hono {
  const { world, behaviour, scenarios } = service;
  const routes = new Hono();
  const wish = (): JobShapeWish => ({
    isStrict: behaviour.isStrict,
    isHostile: scenarios.current().hostileDescriptions,
  });

  routes.get('/jobs', (c) => {
    const read = createQueryReader(new URL(c.req.url).searchParams);
    const page = readPage(read, service);
    const accounts = readReach(read, service, false);
    const filters = readFilters(read);
    const wrong = read.problem();
    if (wrong !== null) return problem(c, 400, wrong);
    const found = world
      .listedJobs()
      .filter((job) => accounts.has(job.location.account.id) && filters.every((filter) => filter(job)));
    pageHeaders(c, found.length, page, behaviour.hasPagingHeaders);
    return c.json(slice(found, page).map((job) => jobShape(job, wish())));
  });

  /** Jobs that are no longer listed are not found by their address either. */
  routes.get('/jobs/:id', (c) => {
    const id = c.req.param('id');
    if (!/^\d{1,10}$/u.test(id)) return problem(c, 400, 'id is invalid');
    const job = world.jobById(Number(id));
    if (job === undefined || !world.isListed(job) || !canSee(job.location.account, service)) {
      return problem(c, 404, `Couldn't find Job with 'id'=${id}`);
    }
    return c.json(jobShape(job, wish()));
  });

  return routes;
}

type Filter = (job: JobRecord) => boolean;

function readFilters(read: QueryReader): readonly Filter[] {
  const filters: Filter[] = [];
  const narrow = (name: string, idOf: (job: JobRecord) => number): void => {
    const wanted = read.integer(name);
    if (wanted !== null) filters.push((job) => idOf(job) === wanted);
  };
  narrow('employment_id', (job) => job.employment.id);
  narrow('location_id', (job) => Number(job.location.id));
  narrow('department_id', (job) => job.department.id);
  narrow('brand_id', (job) => job.brand.id);
  const search = read.text('search')?.toLowerCase() ?? null;
  if (search !== null) {
    filters.push((job) => `${job.role.name} ${descriptionOf(job)}`.toLowerCase().includes(search));
  }
  const postalCode = read.text('postal_code');
  const radius = Number(read.text('postal_code_radius') ?? usualRadius);
  if (postalCode !== null) {
    const centre = pointOf(postalCode);
    const miles = Number.isFinite(radius) ? radius : usualRadius;
    filters.push((job) => centre !== null && milesBetween(centre, job.location) <= miles);
  }
  return filters;
}
