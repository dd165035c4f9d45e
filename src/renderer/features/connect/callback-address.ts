/** Where CareerPlug sends a person back to: our own scheme, or its page that shows the code (facts.md). */
export const callbackAddresses = {
  callback: 'com.hiredesk.app://oauth/callback',
  'pasted-code': 'urn:ietf:wg:oauth:2.0:oob',
} as const;

export type ReturnsBy = keyof typeof callbackAddresses;
