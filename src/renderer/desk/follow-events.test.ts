import { QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { Session } from '../../shared/domain/session.ts';
import { everyone } from '../../shared/domain/applicant.ts';
import { defaultSettings } from '../../shared/domain/settings.ts';
import { aConnectionId, aJobId, anApplicantId } from '../../testing/builders.ts';
import { dataOwner, followEvents } from './follow-events.ts';
import { createQueryClient } from './query-client.ts';
import { deskQuery, sessionQuery, settingsQuery } from './query.ts';

function signedIn(id = aConnectionId()): Session {
  const origin = 'https://careerplug.test';
  const connection = {
    id,
    name: 'Harbor Grill',
    kind: 'careerplug',
    appOrigin: origin,
    apiOrigin: origin,
  } as const;
  return { kind: 'signed-in', protection: 'strong', connection, method: 'browser', endsAt: null };
}

function following() {
  const client = createQueryClient();
  let tell: (name: string, payload: unknown) => void = () => undefined;
  followEvents(
    {
      on: (listener) => {
        tell = listener;
        return () => undefined;
      },
    },
    client,
  );
  const isStale = (key: readonly unknown[]): boolean | undefined => client.getQueryState(key)?.isInvalidated;
  return { client, isStale, tell: (name: string, payload: unknown) => tell(name, payload) };
}

const one = deskQuery('applicants.get', { id: anApplicantId(1) }).queryKey;
const other = deskQuery('applicants.get', { id: anApplicantId(2) }).queryKey;
const facets = deskQuery('applicants.facets', { query: everyone, withJobs: false }).queryKey;

test('makes stale the applicant who changed and every list, and leaves the others alone', () => {
  const { client, isStale, tell } = following();
  for (const key of [one, other, facets]) client.setQueryData([...key], {});
  tell('applicants.changed', { ids: [1] });
  expect([isStale(one), isStale(other), isStale(facets)]).toEqual([true, false, true]);
  tell('applicants.changed', { ids: null });
  expect(isStale(other)).toBe(true);
});

test('counts the applicants of jobs again when applicants have changed', () => {
  const { client, isStale, tell } = following();
  const job = deskQuery('jobs.get', { id: aJobId(1) }).queryKey;
  client.setQueryData([...job], {});
  tell('applicants.changed', { ids: [1] });
  expect(isStale(job)).toBe(true);
});

test('takes a new value that an event carries without asking again', () => {
  const { client, tell } = following();
  tell('settings.changed', { ...defaultSettings, theme: 'dark' });
  expect(client.getQueryData(settingsQuery.queryKey)?.theme).toBe('dark');
});

test('what is answered late does not take the place of what main has told meanwhile', async () => {
  const { client, tell } = following();
  let answer: (session: Session) => void = () => undefined;
  const asked = client.fetchQuery({
    queryKey: sessionQuery.queryKey,
    queryFn: () =>
      new Promise<Session>((resolve) => {
        answer = resolve;
      }),
  });
  tell('session.changed', signedIn());
  answer({ kind: 'starting' });
  expect((await asked).kind).toBe('signed-in');
  expect(client.getQueryData(sessionQuery.queryKey)?.kind).toBe('signed-in');
  expect(client.getQueryState(sessionQuery.queryKey)?.fetchStatus).toBe('idle');
});

test('drops what is no event of the contract', () => {
  const { client, isStale, tell } = following();
  client.setQueryData([...one], {});
  tell('applicants.changed', { ids: 'all' });
  tell('toString', {});
  tell('settings.changed', { theme: 'pink' });
  expect(isStale(one)).toBe(false);
  expect(client.getQueryData(settingsQuery.queryKey)).toBeUndefined();
});

test('forgets everybody when another connection opens or somebody signs out', () => {
  const { client, tell } = following();
  tell('session.changed', signedIn());
  client.setQueryData([...one], { name: 'María' });
  tell('session.changed', {
    ...signedIn(),
    kind: 'sign-in-needed',
    failure: { kind: 'signed-out', reason: 'ended' },
  });
  expect(client.getQueryData(one)).toBeDefined();
  tell('session.changed', { kind: 'signed-out', failure: null });
  expect(client.getQueryData(one)).toBeUndefined();
  expect(client.getQueryData(sessionQuery.queryKey)?.kind).toBe('signed-out');
});

test('what is asked for as soon as somebody is known is not forgotten with what was there before', async () => {
  const { client, tell } = following();
  const answer = Promise.withResolvers<string>();
  const asked = ['asked for whoever is signed in'];
  new QueryObserver(client, { ...sessionQuery, enabled: false }).subscribe(({ data }) => {
    if (data?.kind === 'signed-in')
      void client.prefetchQuery({ queryKey: asked, queryFn: () => answer.promise });
  });
  tell('session.changed', signedIn());
  answer.resolve('everybody');
  await answer.promise;
  await expect.poll(() => client.getQueryData(asked)).toBe('everybody');
});

test('data belongs to a connection, and to nobody in between', () => {
  expect(dataOwner(signedIn())).toBe(aConnectionId());
  expect(dataOwner({ kind: 'starting' })).toBeNull();
  expect(dataOwner(undefined)).toBeNull();
});
