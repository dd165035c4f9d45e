import { ok, type Result } from '../../../shared/domain/result.ts';
import type { ConnectionRow } from '../../../shared/contract/connections.ts';
import type { SessionService } from '../../auth/session-service.ts';
import type { Handlers } from '../handlers.ts';

type Nouns = Extract<keyof Handlers, `connections.${string}`>;

export function connectionHandlers({
  connections,
}: Pick<SessionService, 'connections'>): Pick<Handlers, Nouns> {
  return {
    'connections.list': async () => asList(await connections.list()),
    'connections.switch': ({ id }) => connections.switchTo(id),
    'connections.rename': async ({ id, name }) => asList(await connections.rename(id, name)),
    'connections.remove': async ({ id, typedCount }) =>
      asList(await connections.remove(id, typedCount ?? null)),
  };
}

function asList(rows: Result<ConnectionRow[]>): Result<{ connections: ConnectionRow[] }> {
  return rows.ok ? ok({ connections: rows.value }) : rows;
}
