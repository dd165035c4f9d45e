import type { outbox as english } from '../en/outbox.ts';

export const outbox: Record<keyof typeof english, string> = {};
