import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { aStoreFolder } from '../../../testing/store-in-one-thread.ts';

const program = new URL('../../../testing/one-of-many.ts', import.meta.url).pathname;

function startOne(folder: string) {
  const child = spawn(process.execPath, [program, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return {
    says: async (): Promise<unknown> => (await lines.next()).value,
    begin: () => child.stdin.write('\n'),
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

test('of five that start at once one writes, the others say that it is taken; when it dies, the next one gets it', async () => {
  const { folder, remove } = aStoreFolder();
  onTestFinished(remove);
  const five = [1, 2, 3, 4, 5].map(() => startOne(folder));
  expect(await Promise.all(five.map(async (one) => one.says()))).toEqual(five.map(() => 'ready'));
  for (const one of five) one.begin();
  const said = await Promise.all(five.map(async (one) => one.says()));
  expect(said.filter((one) => one === 'writes')).toHaveLength(1);
  expect(said.filter((one) => one === 'busy')).toHaveLength(4);

  await five[said.indexOf('writes')]?.kill();
  const next = startOne(folder);
  expect(await next.says()).toBe('ready');
  next.begin();
  expect(await next.says()).toBe('writes');
});
