export const statusBar = {} as const;
