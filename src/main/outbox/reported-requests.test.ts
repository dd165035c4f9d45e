import { expect, test } from 'vitest';
import { aJobId, anApplication } from '../../testing/builders.ts';
import { createModelCareerPlug, type Fate } from '../../testing/model-careerplug.ts';
import type { Result } from '../../shared/domain/result.ts';
import { withReports } from './reported-requests.ts';

async function toldOf(fate: Fate): Promise<string[]> {
  const server = createModelCareerPlug(() => 1000);
  server.fates.push(fate);
  const told: Result<unknown>[] = [];
  const client = withReports(server.client, (outcome) => told.push(outcome));
  const jobId = aJobId();
  await client.sendApplication({
    application: anApplication({ jobId }),
    jobId,
    resumeFile: null,
    sourceId: null,
  });
  return told.map((outcome) => (outcome.ok ? 'ok' : outcome.failure.kind));
}

test.each<[Fate, string[]]>([
  ['accepted', ['ok']],
  ['not-sent', ['offline']],
  ['lost-before', ['timeout']],
  ['refused-422', ['rejected']],
  ['signed-out', ['signed-out']],
  ['throttled', ['throttled']],
])('tells how an application that was %s went', async (fate, told) => {
  expect(await toldOf(fate)).toEqual(told);
});

test('does not call CareerPlug away because it stumbled over one application', async () => {
  expect(await toldOf('validation-500')).toEqual([]);
  expect(await toldOf('html')).toEqual([]);
});

test('tells how looking went', async () => {
  const server = createModelCareerPlug(() => 1000);
  server.listFates.push('offline');
  const told: boolean[] = [];
  const client = withReports(server.client, (outcome) => told.push(outcome.ok));
  await client.listApplicants({ page: 1, perPage: 10 });
  await client.listApplicants({ page: 1, perPage: 10 });
  expect(told).toEqual([false, true]);
});
