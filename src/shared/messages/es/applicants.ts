import type { applicants as english } from '../en/applicants.ts';

export const applicants: Record<keyof typeof english, string> = {};
