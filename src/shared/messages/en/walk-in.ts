export const walkIn = {} as const;
