import { expect, test } from 'vitest';
import { callbackScheme } from './switches.ts';
import { findUnsafeSwitches } from './unsafe-switches.ts';

test.each([
  [['--remote-debugging-port=9222'], ['remote-debugging-port']],
  [['--remote-debugging-pipe'], ['remote-debugging-pipe']],
  [['-inspect'], ['inspect']],
  [
    ['--inspect-brk=0', '--js-flags=--expose-gc'],
    ['inspect-brk', 'js-flags'],
  ],
  [['--Load-Extension=/tmp/x'], ['load-extension']],
  [['--user-data-dir=/x', '--ignore-certificate-errors'], ['ignore-certificate-errors']],
  [['--host-resolver-rules=MAP * 127.0.0.1'], ['host-resolver-rules']],
  [['--use-mock-keychain'], ['use-mock-keychain']],
  [['--renderer-cmd-prefix=gdb'], ['renderer-cmd-prefix']],
])('%j does not start a packaged app', (argv, expected) => {
  expect(findUnsafeSwitches(argv, 'linux')).toEqual(expected);
});

test.each([
  [[]],
  [['--user-data-dir=/x', '--loopback-only', '--preset=/x/inspect']],
  [['--proxy-server=localhost:8080', '--force-device-scale-factor=2', '--disable-gpu', '--no-sandbox']],
  [['--force-renderer-accessibility', '--ozone-platform-hint=auto', '--lang=es', '--inspection']],
  [['inspect', '/inspect']],
])('%j is what people may start it with', (argv) => {
  expect(findUnsafeSwitches(argv, 'linux')).toEqual([]);
});

test('a slash makes a switch on Windows', () => {
  expect(findUnsafeSwitches(['/remote-debugging-port=1'], 'win32')).toEqual(['remote-debugging-port']);
});

test('what stands behind -- is no switch, for us as for Chromium', () => {
  const argv = ['--', `${callbackScheme}://oauth/callback?code=x`, '--remote-debugging-port=1'];
  expect(findUnsafeSwitches(argv, 'linux')).toEqual([]);
});
