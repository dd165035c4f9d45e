import { expect, test } from 'vitest';
import { applicantIdSchema } from '../../shared/domain/ids.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createFakeLog } from '../../testing/fake-log.ts';
import { createPublish } from './publish.ts';
import { createWindows } from './windows.ts';

function stage() {
  const clock = createFakeClock();
  const log = createFakeLog();
  const windows = createWindows();
  const told: Record<'desk' | 'kiosk', [string, unknown][]> = { desk: [], kiosk: [] };
  for (const [webContentsId, audience] of [[1, 'desk'] as const, [2, 'kiosk'] as const]) {
    windows.add({
      webContentsId,
      audience,
      send: (_channel, name, payload) => {
        told[audience].push([name, payload]);
      },
    });
  }
  return { clock, log, told, windows, publish: createPublish({ windows, clock, log }) };
}

const ids = (...numbers: number[]) => numbers.map((number) => applicantIdSchema.parse(number));

test('the first is told at once, the rest of a burst together', () => {
  const { clock, told, publish } = stage();
  for (let id = 1; id <= 100; id += 1) publish('applicants.changed', { ids: ids(id) });
  expect(told.desk).toEqual([['applicants.changed', { ids: [1] }]]);
  clock.advance(250);
  expect(told.desk).toHaveLength(2);
  expect(told.desk[1]).toEqual([
    'applicants.changed',
    { ids: ids(...Array.from({ length: 99 }, (_, i) => i + 2)) },
  ]);
});

test('never more than four a second of one name, and the last one always arrives', () => {
  const { clock, told, publish } = stage();
  for (let ms = 0; ms < 2000; ms += 10) {
    publish('applicants.changed', { ids: ids(ms + 1) });
    clock.advance(10);
  }
  clock.advance(1000);
  expect(told.desk.length).toBeLessThanOrEqual(10);
  const all = told.desk.flatMap(([, payload]) => (payload as { ids: number[] }).ids);
  expect(all).toHaveLength(200);
  clock.advance(10_000);
  expect(clock.pendingCount()).toBe(0);
});

test('what makes lists stale comes more seldom the longer it goes on, and at once again after a pause', () => {
  const { clock, told, publish } = stage();
  const goOnFor = (ms: number): void => {
    for (const end = clock.now() + ms; clock.now() < end; clock.advance(10)) {
      publish('applicants.changed', { ids: ids(1) });
    }
  };
  goOnFor(10_000);
  // 0, 250, 750, 1750, 2750 and so on.
  expect(told.desk.length).toBeGreaterThanOrEqual(11);
  expect(told.desk.length).toBeLessThanOrEqual(12);
  clock.advance(5000);
  const count = told.desk.length;
  publish('applicants.changed', { ids: ids(2) });
  expect(told.desk).toHaveLength(count + 1);
  clock.advance(250);
  publish('applicants.changed', { ids: ids(3) });
  expect(told.desk).toHaveLength(count + 2);
  clock.advance(250);
});

test('a state is told four times a second for as long as it changes', () => {
  const { clock, told, publish } = stage();
  for (let ms = 0; ms < 5000; ms += 10) {
    publish('session.changed', { kind: ms % 20 === 0 ? 'starting' : 'redeeming' });
    clock.advance(10);
  }
  expect(told.desk.length).toBeGreaterThanOrEqual(20);
});

test('too many to name, or one that could not name them, becomes "everything"', () => {
  const { clock, told, publish } = stage();
  publish('applicants.changed', { ids: ids(1) });
  publish('applicants.changed', { ids: ids(...Array.from({ length: 300 }, (_, i) => i + 1)) });
  publish('applicants.changed', { ids: ids(...Array.from({ length: 300 }, (_, i) => i + 1000)) });
  clock.advance(250);
  expect(told.desk[1]).toEqual(['applicants.changed', { ids: null }]);
  publish('applicants.changed', { ids: null });
  publish('applicants.changed', { ids: ids(7) });
  clock.advance(500);
  expect(told.desk[2]).toEqual(['applicants.changed', { ids: null }]);
});

test('of states only the latest is told', () => {
  const { clock, told, publish } = stage();
  publish('session.changed', { kind: 'starting' });
  publish('session.changed', { kind: 'redeeming' });
  publish('session.changed', { kind: 'signed-out', failure: null });
  clock.advance(250);
  expect(told.desk.map(([, payload]) => (payload as { kind: string }).kind)).toEqual([
    'starting',
    'signed-out',
  ]);
});

test('commands of a person are each told at once', () => {
  const { told, publish } = stage();
  publish('app.command', 'go-jobs');
  publish('app.command', 'go-outbox');
  publish('app.command', 'go-outbox');
  expect(told.desk.map(([, command]) => command)).toEqual(['go-jobs', 'go-outbox', 'go-outbox']);
});

test('a candidate’s window hears only what is meant for it', () => {
  const { told, publish } = stage();
  publish('applicants.changed', { ids: null });
  publish('app.command', 'find');
  publish('session.changed', { kind: 'starting' });
  expect(told.kiosk.map(([name]) => name)).toEqual(['session.changed']);
});

test('a payload that is not what the contract says is not sent', () => {
  const { log, told, publish } = stage();
  publish('applicants.changed', { ids: ['x'] } as never);
  expect(told.desk).toEqual([]);
  expect(log.lines).toMatchObject([{ event: 'event.wrong-payload' }]);
});

test('a window that is gone is told nothing', () => {
  const { told, windows, publish } = stage();
  windows.remove(1);
  publish('session.changed', { kind: 'starting' });
  expect(told.desk).toEqual([]);
  expect(windows.audienceOf(1)).toBeNull();
});
