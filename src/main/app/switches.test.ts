import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressInArguments, parseSwitches, switchArguments } from './switches.ts';

const callback = 'com.hiredesk.app://oauth/callback?code=a&state=b';

test.each([
  [['hiredesk', callback], callback],
  [['--', callback], callback],
  [['--user-data-dir=/d', callback, '--inspect'], callback],
  [['COM.HIREDESK.APP:/oauth/callback?code=a'], 'COM.HIREDESK.APP:/oauth/callback?code=a'],
  [[], null],
  [['--flag', 'https://app.careerplug.com'], null],
  [[callback, callback], null],
  [[callback, 'com.hiredesk.app:x'], null],
  [[`--address=${callback}`], null],
])('finds exactly one address in %j', (argv, expected) => {
  expect(addressInArguments(argv)).toBe(expected);
});

test.each([
  [['--user-data-dir=/data', '--loopback-only', '--preset=/p.json'], '/data', true, '/p.json'],
  [['--user-data-dir=/data', callback, '--loopback-only', '--preset=/p.json'], '/data', false, null],
  [['--', '--user-data-dir=/evil'], null, false, null],
  [[callback, '--user-data-dir=/evil'], null, false, null],
  [['--user-data-dir='], null, false, null],
  [['--user-data-dir'], null, false, null],
  [['--user-data-dir=relative'], '/work/relative', false, null],
  [['--user-data-dir=/a', '--user-data-dir=/b'], '/b', false, null],
  [[], null, false, null],
])('obeys %j only up to the address', (argv, userDataFolder, isLoopbackOnly, presetPath) => {
  expect(parseSwitches(argv, '/work')).toMatchObject({ userDataFolder, isLoopbackOnly, presetPath });
});

test('what is passed on to the next start means the same there', () => {
  fc.assert(
    fc.property(
      fc.record({
        userDataFolder: fc.option(fc.string({ minLength: 1 }).map((name) => `/${name}`)),
        isLoopbackOnly: fc.boolean(),
        presetPath: fc.option(fc.string({ minLength: 1 }).map((name) => `/${name}`)),
        // Asked once, by hand; never passed on.
        isSelfCheck: fc.constant(false),
      }),
      (switches) => {
        expect(parseSwitches([...switchArguments(switches), '--', callback, '--loopback-only'], '/')).toEqual(
          switches,
        );
      },
    ),
  );
});
