import { parseArgs } from 'node:util';
import { toMarkdown, type Figure } from './measure.ts';
import { buildApp } from '../scripts/build.ts';
import { ensureChromium } from '../scripts/chromium.ts';
import { measureStart } from './start.ts';
import { measureStore } from './store.ts';
import { measureSync } from './sync.ts';

// npm run bench [-- --applicants 100000 --rounds 300]: the README's figures. Machines differ and so do runs: read
// the ratios, both sides of which were measured in the same run.
const { values } = parseArgs({
  options: {
    applicants: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '300' },
    syncs: { type: 'string', default: '3' },
    starts: { type: 'string', default: '7' },
  },
});
const rounds = Number(values.rounds);
await ensureChromium(console.error);
buildApp();
const figures: Figure[] = await measureStart(Number(values.applicants), Number(values.starts));
const {
  figures: syncFigures,
  filled,
  close,
} = await measureSync(Number(values.applicants), Number(values.syncs));
figures.push(...(await measureStore(filled, rounds)), ...syncFigures);
await close();
console.log(`\n${toMarkdown(figures)}\n`);
