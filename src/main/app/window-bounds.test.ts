import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitBounds, minimumSize, parseWindowPlace } from './window-bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1600, height: 900 };

test('a first window has the default size in the middle', () => {
  expect(fitBounds(null, [screen])).toEqual({ x: 320, y: 120, width: 1280, height: 800 });
});

test('a window comes back where it was', () => {
  const former = { x: 2000, y: 50, width: 1300, height: 800 };
  expect(fitBounds(former, [screen, second])).toEqual(former);
});

test('a window of a monitor that is gone comes to one that is there', () => {
  const bounds = fitBounds({ x: 4000, y: 3000, width: 1280, height: 800 }, [screen]);
  expect(bounds).toEqual({ x: 320, y: 120, width: 1280, height: 800 });
});

test('a window that hangs over the edge is pulled in', () => {
  expect(fitBounds({ x: -300, y: 500, width: 1280, height: 800 }, [screen])).toEqual({
    x: 0,
    y: 240,
    width: 1280,
    height: 800,
  });
});

test('never smaller than it can be used, never lost', () => {
  const side = fc.integer({ min: -10_000, max: 10_000 });
  const size = fc.integer({ min: 1, max: 8000 });
  const rectangle = fc.record({ x: side, y: side, width: size, height: size });
  const display = fc.record({
    x: side,
    y: side,
    width: fc.integer({ min: 1024, max: 5000 }),
    height: fc.integer({ min: 700, max: 3000 }),
  });
  fc.assert(
    fc.property(
      fc.option(rectangle),
      fc.array(display, { minLength: 1, maxLength: 3 }),
      (former, displays) => {
        const bounds = fitBounds(former, displays);
        expect(bounds.width).toBeGreaterThanOrEqual(minimumSize.width);
        expect(bounds.height).toBeGreaterThanOrEqual(minimumSize.height);
        const isInside = displays.some(
          (area) =>
            bounds.x >= area.x &&
            bounds.y >= area.y &&
            bounds.x + bounds.width <= area.x + area.width &&
            bounds.y + bounds.height <= area.y + area.height,
        );
        expect(isInside).toBe(true);
      },
    ),
  );
});

test('a place that makes no sense is forgotten', () => {
  expect(parseWindowPlace({ x: 1, y: 2, width: 3, height: 4, isMaximized: false })).not.toBeNull();
  for (const value of [null, {}, { x: 'a' }, { x: 1, y: 2, width: -3, height: 4, isMaximized: true }, 7]) {
    expect(parseWindowPlace(value)).toBeNull();
  }
});
