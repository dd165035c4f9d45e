import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { EventName, EventPayload } from '../../shared/contract/contract.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { Bridge } from './bridge.ts';
import { createMakeStale } from './make-stale.ts';
import { isEventName, readEvent } from './read-event.ts';
import { sessionQuery, settingsQuery, syncQuery, updatesQuery } from './query.ts';
import { staleKeys, type StaleKey } from './stale-keys.ts';

/** Keeps the cache true to what main tells. Returns how to stop. */
export function followEvents(bridge: Pick<Bridge, 'on'>, client: QueryClient): () => void {
  const makeStale = createMakeStale(client);
  return bridge.on((name, payload) => {
    if (isEventName(name)) follow(name, payload, client, makeStale);
  });
}

// N ties the value to its event's name.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
function follow<N extends EventName>(
  name: N,
  payload: unknown,
  client: QueryClient,
  makeStale: (key: StaleKey) => void,
): void {
  const read = readEvent(name, payload);
  if (!read.ok) return;
  takeValue[name]?.(read.value, client);
  for (const key of staleKeys(name, read.value)) makeStale(key);
}

/** Some events carry the new value itself. */
const takeValue: { readonly [N in EventName]?: (value: EventPayload<N>, client: QueryClient) => void } = {
  'settings.changed': (settings, client) => put(client, settingsQuery, settings),
  'sync.changed': (sync, client) => put(client, syncQuery, sync),
  'updates.changed': (state, client) => put(client, updatesQuery, state),
  'session.changed': (session, client) => takeSession(session, client),
};

/** What is just being asked may be answered with what was true before: whoever waits for it gets this instead. */
function put(client: QueryClient, { queryKey }: { readonly queryKey: QueryKey }, value: unknown): void {
  void client.cancelQueries({ queryKey, exact: true });
  client.setQueryData(queryKey, value);
}

function takeSession(session: Session, client: QueryClient): void {
  const before = client.getQueryData(sessionQuery.queryKey);
  // First: what is asked for as soon as the session is known is the new owner's.
  if (dataOwner(before) !== dataOwner(session)) forgetData(client);
  put(client, sessionQuery, session);
}

/** Whose data the cache may hold: one connection's, and nobody's when signed out. */
export function dataOwner(session: Session | undefined): string | null {
  if (session?.kind === 'signed-in' || session?.kind === 'sign-in-needed') return session.connection.id;
  return null;
}

/** Another person's data must not be seen for a moment: everything but the app's own state goes. */
function forgetData(client: QueryClient): void {
  const kept = new Set<unknown>(['session.get', 'settings.get', 'app.info', 'updates.get']);
  const isData = (query: { queryKey: readonly unknown[] }): boolean => !kept.has(query.queryKey[0]);
  client.removeQueries({
    predicate: (query) => isData(query) && query.getObserversCount() === 0,
  });
  void client.resetQueries({ predicate: isData });
}
