import { z } from 'zod';

export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export const defaultSize = { width: 1280, height: 800 } as const;
export const minimumSize = { width: 1024, height: 700 } as const;

const windowPlaceSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

/** What was kept of the window's place; null when there is nothing usable. */
export function parseWindowPlace(value: unknown): WindowPlace | null {
  const parsed = windowPlaceSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/**
 * Bounds for a new window: the former ones where they still are on a display, else the default size in the
 * middle of the first one. A monitor may have been unplugged since, or its resolution changed.
 */
export function fitBounds(former: Rectangle | null, workAreas: readonly Rectangle[]): Rectangle {
  const home = former
    ? workAreas.toSorted((a, b) => overlap(b, former) - overlap(a, former))[0]
    : workAreas[0];
  const wanted = former ?? { ...defaultSize, x: 0, y: 0 };
  if (!home) return { ...wanted, width: atLeast('width', wanted), height: atLeast('height', wanted) };
  const width = Math.min(atLeast('width', wanted), Math.max(home.width, minimumSize.width));
  const height = Math.min(atLeast('height', wanted), Math.max(home.height, minimumSize.height));
  const isLost = former === null || overlap(home, former) < (former.width * former.height) / 4;
  if (isLost) {
    return {
      x: home.x + Math.max(0, Math.round((home.width - width) / 2)),
      y: home.y + Math.max(0, Math.round((home.height - height) / 2)),
      width,
      height,
    };
  }
  return {
    x: clamp(former.x, home.x, home.x + Math.max(0, home.width - width)),
    y: clamp(former.y, home.y, home.y + Math.max(0, home.height - height)),
    width,
    height,
  };
}

function atLeast(side: 'width' | 'height', wanted: Rectangle): number {
  return Math.max(wanted[side], minimumSize[side]);
}

/** Area that two rectangles share. */
function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
