import babel from '@rolldown/plugin-babel';
import { reactCompilerPreset } from '@vitejs/plugin-react';

type Program = {
  readonly scope: { readonly globals: Readonly<Record<string, unknown>>; readonly crawl: () => void };
  readonly buildCodeFrameError: (message: string) => Error;
};

/** Names that compiled code may use and the written code need not. */
const ofCompiledCode = ['undefined', 'Symbol'];

/**
 * React's compiler, so that a component is drawn again only for what has changed of it (ADR 15). A build whose compiled
 * code needs a name that nobody defined fails: the compiler once left out a function that was declared after the
 * last `return`, and the window would have found out.
 */
export async function reactCompiler() {
  return babel({
    presets: [reactCompilerPreset()],
    plugins: [noNewGlobals],
    // The renderer is built without maps.
    sourceMap: false,
  });
}

/** Runs around the compiler: Babel enters the plugins of a file before those of its presets. */
export function noNewGlobals() {
  let before: ReadonlySet<string> = new Set();
  return {
    name: 'hiredesk-no-new-globals',
    visitor: {
      Program: {
        enter: ({ scope }: Program): void => {
          before = new Set([...Object.keys(scope.globals), ...ofCompiledCode]);
        },
        exit: (program: Program): void => {
          program.scope.crawl();
          const lost = Object.keys(program.scope.globals).filter((name) => !before.has(name));
          if (lost.length === 0) return;
          throw program.buildCodeFrameError(
            `React's compiler left "${lost.join('", "')}" undefined. Declare it above the code that uses it.`,
          );
        },
      },
    },
  };
}
