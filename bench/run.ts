import { parseArgs } from 'node:util';
import { toMarkdown, type Figure } from './measure.ts';
import { measureStore } from './store.ts';
import { measureSync } from './sync.ts';

// npm run bench [-- --applicants 100000 --rounds 300]: the README's figures. Machines differ and so do runs: read
// the ratios, both sides of which were measured in the same run.
const { values } = parseArgs({
  options: {
    applicants: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '300' },
    syncs: { type: 'string', default: '3' },
  },
});
const rounds = Number(values.rounds);
const figures: Figure[] = [];
const {
  figures: syncFigures,
  filled,
  close,
} = await measureSync(Number(values.applicants), Number(values.syncs));
figures.push(...(await measureStore(filled, rounds)), ...syncFigures);
await close();
console.log(`\n${toMarkdown(figures)}\n`);
