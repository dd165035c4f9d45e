import { connectLink, type Link, type Served } from '../link.ts';
import type { AppCalls, DesktopCalls, DesktopState, Problem } from '../surfaces.ts';

/** The desktop this process is shown on. `run.ts` connects before any of the app's code runs. */
let link: Link<DesktopCalls> | null = null;
export const state: DesktopState = { isOnline: true, isDark: false, deepLinksArriveBy: 'second-instance' };

/** What the desktop may ask of this process; each file of the stand-in adds its part. */
const surface: Partial<Served<AppCalls>> = {};
export function serveDesktop(part: Partial<Served<AppCalls>>): void {
  Object.assign(surface, part);
}

export function desktop(): Link<DesktopCalls> {
  if (!link) throw new Error('The Electron double is not connected to a desktop');
  return link;
}

/** Tells the desktop something whose answer nobody waits for. Messages keep their order. */
export function tell<K extends keyof DesktopCalls>(name: K, ...args: Parameters<DesktopCalls[K]>): void {
  void desktop()
    .call(name, ...(args as never))
    .catch(() => undefined);
}

export function tellProblem(problem: Problem): void {
  if (link) tell('problem', problem);
}

export async function connectDesktop(
  port: number,
  facts: Parameters<DesktopCalls['hello']>[0],
): Promise<void> {
  link = await connectLink<DesktopCalls>(port, surface);
  // Without its desktop there is nothing left to show.
  void link.closed.then(() => process.exit(0));
  Object.assign(state, await link.call('hello', facts));
}

export const runtime = {
  mainPath: '',
  /** The whole command line of this process, the double's own part (of `programLength`) included. */
  command: [] as string[],
  programLength: 0,
  switches: new Map<string, string>(),
};

const controls = new Map<string, (...args: any[]) => unknown>();

/** A handle for tests that Electron itself does not have. */
export function control(name: string, act: (...args: any[]) => unknown): void {
  controls.set(name, act);
}

serveDesktop({
  control: (name, ...args) => {
    const act = controls.get(name);
    if (!act) throw new Error(`The Electron double has no control "${name}"`);
    return act(...args);
  },
});
