import { isAbsolute, resolve } from 'node:path';
import { callbackAddress } from '../../careerplug/oauth/redirect-addresses.ts';

/** Scheme that the operating system hands to us, colon included. */
export const callbackScheme = callbackAddress.slice(0, callbackAddress.indexOf(':'));

export type Switches = {
  /** Where everything is kept, instead of the usual place. Absolute. */
  readonly userDataFolder: string | null;
  /** Nothing but this computer is ever connected to. */
  readonly isLoopbackOnly: boolean;
  /** A JSON file that fills in the connect screen. Absolute. */
  readonly presetPath: string | null;
  /** Says what works here and ends (`self-check.ts`). */
  readonly isSelfCheck: boolean;
};

/**
 * Reads our switches from the arguments of the command line (without the program itself). Whatever comes
 * with or after an address is not ours to obey: the operating system appends addresses that strangers wrote.
 */
export function parseSwitches(argv: readonly string[], workingFolder: string): Switches {
  const end = argv.findIndex((argument) => argument === '--' || isOwnAddress(argument));
  const ours = end === -1 ? argv : argv.slice(0, end);
  const folderOf = (name: string): string | null => {
    const value =
      ours.findLast((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
    if (value === '') return null;
    return isAbsolute(value) ? value : resolve(workingFolder, value);
  };
  return {
    userDataFolder: folderOf('user-data-dir'),
    isLoopbackOnly: ours.includes('--loopback-only'),
    presetPath: folderOf('preset'),
    isSelfCheck: ours.includes('--self-check'),
  };
}

/** The same switches as arguments, for the command that the operating system starts us with. */
export function switchArguments(switches: Switches): string[] {
  return [
    ...(switches.userDataFolder === null ? [] : [`--user-data-dir=${switches.userDataFolder}`]),
    ...(switches.isLoopbackOnly ? ['--loopback-only'] : []),
    ...(switches.presetPath === null ? [] : [`--preset=${switches.presetPath}`]),
  ];
}

/** The one address of ours among the arguments; null for none, and for several, which nobody sends honestly. */
export function addressInArguments(argv: readonly string[]): string | null {
  const addresses = argv.filter(isOwnAddress);
  return addresses.length === 1 ? (addresses[0] ?? null) : null;
}

function isOwnAddress(argument: string): boolean {
  return argument.toLowerCase().startsWith(`${callbackScheme}:`);
}
