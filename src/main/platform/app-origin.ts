/** The scheme and host that our own pages come from; nothing else may talk to main. */
export const appScheme = 'app';
export const appHost = 'hiredesk';
export const appPage = `${appScheme}://${appHost}/index.html`;

/**
 * Whether an address is a page of ours. `devOrigin`: where electron-vite serves the pages while developing,
 * null in everything that is packaged.
 */
export function isOwnPage(address: string, devOrigin: string | null): boolean {
  const url = URL.parse(address);
  if (!url) return false;
  if (devOrigin !== null && url.origin === devOrigin) return true;
  return (
    url.protocol === `${appScheme}:` && url.host === appHost && url.username === '' && url.password === ''
  );
}
