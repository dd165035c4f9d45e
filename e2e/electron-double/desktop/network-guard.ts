/** The double never leaves this computer, whatever it is asked for. */
export function isLoopback(url: string): boolean {
  const host = URL.parse(url)?.hostname ?? '';
  return (
    host === 'localhost' ||
    host === '[::1]' ||
    /^127(\.\d{1,3}){3}$/u.test(host) ||
    host.endsWith('.localhost')
  );
}
