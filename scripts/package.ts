import { parseArgs } from 'node:util';
import { buildApp } from './build.ts';
import { packageApp } from '../build/package-app.ts';

// `npm run package`: installers for this system into dist/ (docs/roll-out.md). `-- --dir` only the unpacked app;
// `--electron-dist FOLDER` takes Electron from there instead of fetching it; `--built` takes the bundles of the
// last build; `--output FOLDER` writes elsewhere; `--windows` makes what will lie
// on the disk of a Windows, both processors, from any system.
const { values } = parseArgs({
  options: {
    dir: { type: 'boolean', default: false },
    windows: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    'electron-dist': { type: 'string' },
    output: { type: 'string' },
  },
});
if (!values.built) buildApp();
const files = await packageApp({
  isUnpackedOnly: values.dir,
  isForWindows: values.windows,
  electronDist: values['electron-dist'] ?? null,
  output: values.output ?? 'dist',
  environment: process.env,
});
for (const file of files) console.log(file);
