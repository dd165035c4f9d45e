import { expect, test } from 'vitest';
import { timelineOf } from './timeline-events.ts';

test('tells the latest first, and a walk-in from being taken to being seen', () => {
  const events = timelineOf({
    history: [
      { seenAt: 300, status: 'in_process', stepName: 'Offer' },
      { seenAt: 200, status: 'new_app', stepName: '' },
    ],
    walkIn: { takenAt: 100, takenBy: 'Sam', sentAt: 200, impression: null },
  });
  expect(events.map(({ at, what }) => [at, what.kind])).toEqual([
    [300, 'seen'],
    [200, 'seen'],
    [200, 'delivered'],
    [100, 'taken'],
  ]);
});

test('tells no delivery before there was one', () => {
  const events = timelineOf({
    history: [],
    walkIn: { takenAt: 100, takenBy: '', sentAt: null, impression: null },
  });
  expect(events.map(({ what }) => what.kind)).toEqual(['taken']);
});
