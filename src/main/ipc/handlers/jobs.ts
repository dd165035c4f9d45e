import { ok } from '../../../shared/domain/result.ts';
import type { Handlers } from '../handlers.ts';
import type { OnDesk } from '../open-desk.ts';

type Nouns = Extract<keyof Handlers, `jobs.${string}`>;

export function jobHandlers(onDesk: OnDesk, now: () => number): Pick<Handlers, Nouns> {
  return {
    'jobs.list': ({ query }) => onDesk(({ store }) => store.jobs.list(query)),
    'jobs.get': ({ id }) => onDesk(({ store }) => store.jobs.get(id)),
    'jobs.near': (near) =>
      onDesk(async ({ findNearJobs }) => {
        const found = await findNearJobs(near);
        return found.ok ? ok({ ids: found.value, askedAt: now() }) : found;
      }),
    'jobs.facets': () => onDesk(({ store }) => store.jobs.facets()),
  };
}
