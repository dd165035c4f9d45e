import { fork } from 'node:child_process';

/** What a program of its own process tells, once. */
export async function runProgram(
  path: string,
  args: readonly string[],
  execArgv: readonly string[] = [],
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = fork(path, args, { execArgv: [...execArgv] });
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`${path} ended with ${String(code)}`)));
  });
}
