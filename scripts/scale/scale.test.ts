import { expect, test } from 'vitest';
import { isLongRun, longTimeout } from '../../src/testing/long-runs.ts';
import { figuresOf, troubles } from './describe.ts';
import { simulate } from './simulate.ts';

const businesses = isLongRun ? 3000 : 150;
const ordinary = figuresOf(simulate({ businesses, seed: 11, trouble: null }));

test.each(troubles)(
  'the busiest ten minutes are under three times the mean: %s',
  (_, trouble) => {
    const { peakTenMinutes, peakHour } = figuresOf(simulate({ businesses, seed: 11, trouble }));
    expect(ordinary.mean).toBeGreaterThan(0);
    expect(peakTenMinutes / ordinary.mean).toBeLessThan(3);
    expect(peakHour / ordinary.mean).toBeLessThan(3);
  },
  longTimeout,
);
