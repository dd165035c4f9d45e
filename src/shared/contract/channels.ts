/** One channel for calls, one for events: the preload never changes when the contract grows. */
export const callChannel = 'hiredesk:call';
export const eventChannel = 'hiredesk:event';
