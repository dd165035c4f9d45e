import { createRandom } from '../../src/sandbox/random.ts';
import { createComputer } from './computer.ts';
import { createLoad, type Load } from './load.ts';
import { computersOf, createBusiness, day, hour } from './population.ts';
import { createService, type Trouble } from './service.ts';
import { createSimulatedClock } from './simulated-clock.ts';

/** A Sunday at midnight in the east of the country. */
const sunday = Date.UTC(2026, 2, 1, 5);
export const monday = sunday + day;
export const tuesday = monday + day;

/**
 * Lets so many businesses live through a Sunday and a Monday with the app's own scheduler, and answers what the
 * service sees. The same seed gives the same days, whatever goes wrong in them.
 */
export function simulate(options: {
  readonly businesses: number;
  readonly seed: number;
  readonly trouble: Trouble | null;
}): Load {
  const clock = createSimulatedClock(sunday);
  const load = createLoad(sunday, tuesday);
  const service = createService(load, options.trouble);
  for (let at = 0; at < options.businesses; at += 1) {
    const random = createRandom(options.seed, at);
    const business = createBusiness(random);
    for (const [place, kind] of computersOf.entries()) {
      const computer = createComputer({
        clock,
        random: createRandom(options.seed, at, place + 1),
        business,
        kind,
        service,
      });
      computer.liveFrom(sunday, 0);
      // Planned ahead: the day begins before some of Sunday's businesses have closed.
      clock.after(day - hour, () => {
        computer.liveFrom(monday, 1);
      });
    }
  }
  clock.runUntil(tuesday);
  return load;
}
