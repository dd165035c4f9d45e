import type { walkIn as english } from '../en/walk-in.ts';

export const walkIn: Record<keyof typeof english, string> = {};
