import { expect, test } from 'vitest';
import { defaultSettings } from '../../shared/domain/settings.ts';
import type { Connection } from '../../shared/domain/session.ts';
import { aConnectionId } from '../../testing/builders.ts';
import { describeDiagnostics, type Diagnosed } from './describe.ts';

const canary = 'canary-7f3a';
const connection: Connection = {
  id: aConnectionId(),
  name: `${canary} Grill`,
  kind: 'careerplug',
  appOrigin: `https://${canary}.example.org`,
  apiOrigin: `https://${canary}.example.org`,
};

const found: Diagnosed = {
  program: { version: '0.1.0', platform: 'linux' },
  settings: { ...defaultSettings, walkInSourceIds: { [canary]: 12 } },
  session: {
    kind: 'sign-in-needed',
    connection,
    protection: 'strong',
    method: 'browser',
    endsAt: null,
    failure: { kind: 'offline', reason: 'unreachable', host: canary, detail: canary },
  },
  sync: {
    activity: {
      kind: 'failed',
      failure: { kind: 'unexpected-answer', reason: 'not-json', detail: canary },
      failedAt: 1,
      retryAt: null,
    },
    connectivity: { kind: 'not-answering', since: 1 },
    completeAt: Date.UTC(2026, 10, 26),
    jobCount: 3,
    applicantCount: 12,
    goneCount: 0,
    sparedCount: 0,
    comparedAt: null,
    isRebuilding: false,
    unreadableCount: 0,
  },
  counts: { unsentCount: 1, draftCount: 2 },
  updates: { kind: 'off', reason: 'not-installed' },
  managed: {
    path: `/${canary}`,
    connection: {
      name: canary,
      appOrigin: connection.appOrigin,
      apiOrigin: connection.apiOrigin,
      clientId: canary,
      returnsBy: 'callback',
    },
    language: null,
    channel: null,
    updatesAddress: `https://${canary}.example.org`,
    problems: [],
  },
  log: ['2026-11-26T12:00:00.000 info app.started {"version":"0.1.0"}'],
};

test('what support needs is in it', () => {
  const text = describeDiagnostics(found);
  for (const fact of [
    '"version": "0.1.0"',
    '"failure": "offline unreachable"',
    '"failure": "unexpected-answer not-json"',
    '"hosts": "others"',
    '"unsentCount": 1',
    'app.started',
  ]) {
    expect(text).toContain(fact);
  }
});

test('no name, host, key, address or detail of anybody is', () => {
  expect(describeDiagnostics(found)).not.toContain(canary);
});

test.each([
  { kind: 'locked', connection, failure: { kind: 'storage', reason: 'damaged', detail: canary } },
  { kind: 'consent-needed', protection: 'weak', connectionName: canary },
  { kind: 'signed-out', failure: { kind: 'rejected', reason: 'validation', fields: [canary] } },
  { kind: 'starting' },
] as const)('nor in the state $kind', (session) => {
  const text = describeDiagnostics({ ...found, session: session as Diagnosed['session'] });
  expect(text).toContain(session.kind);
  expect(text).not.toContain(canary);
});
