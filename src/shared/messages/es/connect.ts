import type { connect as english } from '../en/connect.ts';

export const connect: Record<keyof typeof english, string> = {};
