import { parseArgs } from 'node:util';
import { describeScale } from './scale/describe.ts';

// What CareerPlug would see of so many businesses: the table of docs/scale.md. Simulated time, real decisions.
const { values } = parseArgs({
  options: { businesses: { type: 'string', default: '3000' }, seed: { type: 'string', default: '1' } },
});
process.stdout.write(
  `${describeScale({ businesses: Number(values.businesses), seed: Number(values.seed) })}\n`,
);
