import { app } from 'electron';
import { addressInArguments } from './switches.ts';

/**
 * Addresses of our scheme, however the operating system brings them: as an event (macOS), in the arguments
 * of a second start (Windows, Linux), in our own arguments when the address started us. They wait until
 * somebody listens, so none is lost before the app is ready. To be called before the app is ready.
 */
export function collectCallbacks(argv: readonly string[]): {
  readonly listen: (listener: (address: string) => void) => void;
  /** From a second start. */
  readonly add: (argv: readonly string[]) => void;
} {
  const waiting: string[] = [];
  let deliver: (address: string) => void = (address) => {
    waiting.push(address);
  };
  const add = (from: readonly string[]): void => {
    const address = addressInArguments(from);
    if (address !== null) deliver(address);
  };
  app.on('open-url', (event, address) => {
    event.preventDefault();
    deliver(address);
  });
  add(argv);
  return {
    add,
    listen: (listener) => {
      deliver = listener;
      for (const address of waiting.splice(0)) listener(address);
    },
  };
}
