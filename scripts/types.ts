import { spawn } from 'node:child_process';
import { once } from 'node:events';

// One tsconfig per runtime: what a room may use is what its compiler knows. TypeScript 7 does the checking
// (docs/adr/0003), all rooms at once.
const rooms = ['shared', 'careerplug', 'main', 'preload', 'renderer', 'tests'];
const compiler = new URL('../node_modules/typescript-7/bin/tsc', import.meta.url).pathname;

const codes = await Promise.all(
  rooms.map(async (room) => {
    const child = spawn(process.execPath, [compiler, '--project', `tsconfig.${room}.json`, '--pretty'], {
      stdio: 'inherit',
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
  }),
);
process.exitCode = Math.max(...codes);
