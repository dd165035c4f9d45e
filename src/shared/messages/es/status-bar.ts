import type { statusBar as english } from '../en/status-bar.ts';

export const statusBar: Record<keyof typeof english, string> = {};
