/**
 * Switches of Chromium and Node that would hand this program, and with it a person's sign-in, to another
 * program, or make it believe a foreign server. Whoever may set them can start programs on this computer, but
 * not yet ask the key store in our name: so a packaged Hiredesk refuses to start with any of them. Electron's
 * fuses close `--inspect` and its kin as well; there is no fuse for the others.
 *
 * Not among them: what people need (proxies, scaling, accessibility, GPU) and `--no-sandbox`, which gives
 * nobody our powers and without which some Linux packages do not start (docs/security.md).
 */
const unsafeSwitches = [
  // A debugger in the pages, or in the process that holds the keys.
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-socket-name',
  'inspect',
  'inspect-brk',
  'inspect-brk-node',
  'inspect-port',
  'inspect-wait',
  'inspect-publish-uid',
  'js-flags',
  // Foreign code.
  'load-extension',
  'disable-extensions-except',
  'browser-subprocess-path',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  // Pages that may do more than ours.
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-running-insecure-content',
  'unsafely-treat-insecure-origin-as-secure',
  'enable-blink-features',
  'enable-experimental-web-platform-features',
  // Servers that are not the ones they say, and secrets of connections on the disk.
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'ignore-urlfetcher-cert-requests',
  'host-rules',
  'host-resolver-rules',
  'ssl-key-log-file',
  'log-net-log',
  // A key store that keeps nothing secret. On Linux without a keyring the app finds out and asks.
  'use-mock-keychain',
] as const;

/**
 * The unsafe ones among the arguments (without the program), read as Chromium reads them: one or two dashes,
 * on Windows also a slash, and nothing behind `--`. The arguments themselves, not Chromium's own list of
 * switches: Electron puts some there without being asked.
 */
export function findUnsafeSwitches(argv: readonly string[], platform: NodeJS.Platform): string[] {
  const end = argv.indexOf('--');
  const prefix = platform === 'win32' ? /^(?:--?|\/)/u : /^--?/u;
  const names = (end === -1 ? argv : argv.slice(0, end))
    .filter((argument) => prefix.test(argument))
    .map((argument) =>
      argument
        .replace(prefix, '')
        .replace(/[=\s].*$/su, '')
        .toLowerCase(),
    );
  return unsafeSwitches.filter((name) => names.includes(name));
}
