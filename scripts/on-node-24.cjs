// Runs first in every npm script, on whatever Node is installed (20 or newer): puts Node 24, Electron's own
// version, into node_modules/.bin, where npm's scripts find it before any other, and runs what it is given on it.
// The `node` package would fetch the executable in an install script; this project runs none (docs/adr/0007).
const { spawn, spawnSync } = require('node:child_process');
const { copyFileSync, existsSync, symlinkSync } = require('node:fs');
const { join } = require('node:path');

const modules = join(__dirname, '..', 'node_modules');
const home = join(modules, 'node');
const isWindows = process.platform === 'win32';
const executable = join(home, 'bin', isWindows ? 'node.exe' : 'node');
const onPath = join(modules, '.bin', isWindows ? 'node.exe' : 'node');

if (!existsSync(home)) {
  console.error('Run `npm ci` first.');
  process.exit(1);
}
if (!existsSync(executable)) {
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: home,
    stdio: 'ignore',
    env: { ...process.env, npm_config_loglevel: 'error' },
  });
}
const isFetched = existsSync(executable);
if (!isFetched && Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Node 24 could not be fetched from the npm registry, and this is Node ${process.versions.node}. ` +
      'Nothing was changed. Check the connection and try again, or install Node 24.',
  );
  process.exit(1);
}
if (isFetched && !existsSync(onPath)) {
  // Links need a privilege on Windows.
  if (isWindows) copyFileSync(executable, onPath);
  else symlinkSync(join('..', 'node', 'bin', 'node'), onPath);
}

const args = process.argv.slice(2);
if (args.length > 0) {
  const child = spawn(isFetched ? executable : process.execPath, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
