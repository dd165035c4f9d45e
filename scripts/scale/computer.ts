import { newRound, nextRoundStep } from '../../src/main/sync/reconciliation.ts';
import { createScheduler, type Scheduler } from '../../src/main/sync/scheduler.ts';
import type { Random } from '../../src/sandbox/random.ts';
import { day, hour, type Business, type ComputerKind } from './population.ts';
import type { Service } from './service.ts';
import type { SimulatedClock } from './simulated-clock.ts';

const minute = 60_000;
/** One request after the other; each waits for the answer to the one before. */
const requestMs = 400;
const roundDays = 14;
const fourteenWindows = newRound(
  Array.from({ length: 13 }, (_, at) => at),
  0,
).windows;

/** One computer with Hiredesk: switched on and off, opened and shut, looked at and left alone. */
export function createComputer(deps: {
  readonly clock: SimulatedClock;
  readonly random: Random;
  readonly business: Business;
  readonly kind: ComputerKind;
  readonly service: Service;
}): { readonly liveFrom: (midnight: number, weekday: number) => void } {
  const { clock, random, business, service } = deps;
  let scheduler: Scheduler | null = null;
  let isRunning = false;
  let isAsleep = false;
  let isOverdue = false;
  let lookupsAt = Number.NEGATIVE_INFINITY;
  let round = {
    startedAt: clock.now() - random.share() * roundDays * day,
    windows: fourteenWindows,
    at: 0,
    lastAt: clock.now() - random.share() * day,
    goneCount: 0,
    sparedCount: 0,
    isBelieved: false,
  };
  round = { ...round, at: Math.floor(((clock.now() - round.startedAt) / day / roundDays) * 15) };

  const requestsOfThisRun = (): number => {
    let count = business.requestsPerRefresh;
    if (lookupsAt + day <= clock.now()) {
      lookupsAt = clock.now();
      count += 4;
    }
    const step = nextRoundStep(round, clock.now());
    if (step === 'wait') return count;
    round =
      step === 'begin'
        ? { ...round, startedAt: clock.now(), at: 0, lastAt: clock.now() }
        : { ...round, at: round.at + 1, lastAt: clock.now() };
    return step === 'begin' ? count : count + business.requestsPerComparison;
  };
  const run = (): void => {
    const mine = scheduler;
    if (mine === null || isRunning) return;
    if (isAsleep) {
      isOverdue = true;
      return;
    }
    isRunning = true;
    mine.begun();
    const answer = service.answer(clock.now());
    const count = answer.kind === 'complete' ? requestsOfThisRun() : 1;
    for (let at = 0; at < count; at += 1) service.load.add(clock.now() + at * requestMs);
    const takes = answer.kind === 'complete' ? count * requestMs : answer.afterMs;
    clock.after(takes, () => {
      isRunning = false;
      if (scheduler === mine)
        mine.ended({ end: answer.end(clock.now()), wasFirst: false, requestCount: count });
    });
  };
  const switchOn = (): void => {
    if (scheduler !== null) return;
    isRunning = false;
    scheduler = createScheduler({
      clock,
      random: random.share,
      everyMinutes: () => 5,
      run,
      onPlanned: () => {},
    });
    run();
  };
  const switchOff = (): void => {
    scheduler?.stop();
    scheduler = null;
  };
  const between = (from: number, to: number): number => from + random.share() * (to - from);
  /** Looked at for a while, left alone for a while, until the shop is shut. */
  const lookAndLeave = (until: number): void => {
    if (clock.now() >= until) return;
    scheduler?.attend(true);
    clock.after(between(5, 40) * minute, () => {
      scheduler?.attend(false);
      clock.after(between(10, 90) * minute, () => {
        lookAndLeave(until);
      });
    });
  };
  /** Opened for a while and shut for a while. */
  const openAndShut = (until: number): void => {
    if (clock.now() >= until) return;
    isAsleep = false;
    if (isOverdue) run();
    else scheduler?.wake();
    isOverdue = false;
    scheduler?.attend(true);
    clock.after(between(20, 90) * minute, () => {
      scheduler?.attend(false);
      isAsleep = true;
      clock.after(between(30, 120) * minute, () => {
        openAndShut(until);
      });
    });
  };

  const spendTheDay = (opensAt: number, closesAt: number): void => {
    const from = opensAt + between(-10, 10) * minute;
    const until = closesAt + between(0, 30) * minute;
    clock.after(Math.max(0, from - clock.now()), () => {
      switchOn();
      if (deps.kind === 'laptop') openAndShut(until);
      else lookAndLeave(until);
    });
    if (deps.kind === 'office') clock.after(Math.max(0, until - clock.now()), switchOff);
  };

  if (deps.kind === 'counter') clock.after(between(0, hour), switchOn);
  return {
    liveFrom: (midnight, weekday) => {
      if (!business.isOpenOn(weekday)) return;
      spendTheDay(midnight + business.opensAt, midnight + business.closesAt);
    },
  };
}
