import type { Handlers } from '../handlers.ts';
import type { OnDesk } from '../open-desk.ts';

type Nouns = Extract<keyof Handlers, `jobs.${string}`>;

export function jobHandlers(onDesk: OnDesk): Pick<Handlers, Nouns> {
  return {
    'jobs.list': ({ query }) => onDesk(({ store }) => store.jobs.list(query)),
    'jobs.get': ({ id }) => onDesk(({ store }) => store.jobs.get(id)),
    'jobs.facets': () => onDesk(({ store }) => store.jobs.facets()),
  };
}
