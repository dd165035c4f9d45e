import { parseArgs } from 'node:util';
import { buildApp } from './build.ts';
import { packageApp } from '../build/package-app.ts';

// `npm run package`: installers for this system into dist/ (docs/roll-out.md). `-- --dir` only the unpacked app;
// `--electron-dist FOLDER` takes Electron from there instead of fetching it; `--built` takes the bundles of the
// last build; `--output FOLDER` writes elsewhere.
const { values } = parseArgs({
  options: {
    dir: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    'electron-dist': { type: 'string' },
    output: { type: 'string' },
  },
});
if (!values.built) buildApp();
const files = await packageApp({
  isUnpackedOnly: values.dir,
  electronDist: values['electron-dist'] ?? null,
  output: values.output ?? 'dist',
  environment: process.env,
});
for (const file of files) console.log(file);
