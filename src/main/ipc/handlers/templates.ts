import { randomUUID } from 'node:crypto';
import type { EventName, EventPayload } from '../../../shared/contract/contract.ts';
import { templateIdSchema } from '../../../shared/domain/message-template.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Handlers } from '../handlers.ts';
import type { OnDesk } from '../open-desk.ts';

export function templateHandlers(deps: {
  readonly onDesk: OnDesk;
  readonly publish: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
  readonly clock: Clock;
}): Pick<Handlers, Extract<keyof Handlers, `templates.${string}`>> {
  const { onDesk, publish, clock } = deps;
  return {
    'templates.list': () =>
      onDesk(async ({ store }) => {
        const templates = await store.desk.templates.all();
        return templates.ok ? ok({ templates: templates.value }) : templates;
      }),
    'templates.save': ({ id, ...words }) =>
      onDesk(async ({ store }) => {
        const template = { id: id ?? templateIdSchema.parse(randomUUID()), ...words };
        const saved = await store.desk.templates.put(template, clock.now());
        if (!saved.ok) return saved;
        publish('templates.changed', {});
        return ok({ template });
      }),
    'templates.remove': ({ id }) =>
      onDesk(async ({ store }) => {
        const removed = await store.desk.templates.remove(id);
        if (removed.ok) publish('templates.changed', {});
        return removed;
      }),
  };
}
