/** Names of our sessions of Chromium's. Without `persist:` they live in memory only. */
export const partitions = {
  pages: 'hiredesk-pages',
  reading: 'hiredesk-reading',
  sending: 'hiredesk-sending',
} as const;
