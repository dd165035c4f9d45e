/** Registered with CareerPlug as the application's callback URL. */
export const callbackAddress = 'com.hiredesk.app://oauth/callback';
/** Registered instead, makes CareerPlug show the code on a page for the person to copy. */
export const codePageAddress = 'urn:ietf:wg:oauth:2.0:oob';

/** CareerPlug's codes live ten minutes (documented). */
export const codeLifetimeMs = 10 * 60_000;
