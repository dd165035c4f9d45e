import { execFile } from 'node:child_process';

// `npm run check`: everything that can be told without running the app. What uses one core runs beside what uses one
// core; what uses all of them comes alone. Every part is run, so that one run tells all that is wrong.
type Outcome = { readonly name: string; readonly isFine: boolean; readonly output: string };

async function run(name: string): Promise<Outcome> {
  const startedAt = Date.now();
  return new Promise((resolve) => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const options = { shell: process.platform === 'win32', maxBuffer: 2 ** 26 };
    execFile(npm, ['run', '--silent', `check:${name}`], options, (error, stdout, stderr) => {
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(0);
      const isFine = error === null;
      const said = `${stdout}${stderr}`.trimEnd();
      const output = `${isFine ? '✓' : '✗'} ${name} (${seconds} s)${isFine || said === '' ? '' : `\n${said}`}`;
      console.log(output);
      resolve({ name, isFine, output });
    });
  });
}

async function inTurn(names: readonly string[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const name of names) outcomes.push(await run(name));
  return outcomes;
}

const beside = await Promise.all([inTurn(['format']), inTurn(['imports', 'unused', 'licences'])]);
const alone = await inTurn(['types', 'lint']);
const failed = [...beside.flat(), ...alone].filter(({ isFine }) => !isFine);
if (failed.length > 0) {
  console.error(`\nNot in order: ${failed.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}
