import type { menu as english } from '../en/menu.ts';

export const menu: Record<keyof typeof english, string> = {};
