import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as idle } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createRandom } from '../../sandbox/random.ts';
import { startSandbox } from '../../sandbox/server.ts';
import { bundleScript } from '../../testing/bundled-script.ts';
import { createHurriedClock } from '../../testing/hurried-clock.ts';
import { sampleToken } from '../../testing/sample-browser.ts';
import { aStoreFolder } from '../../testing/store-in-one-thread.ts';

/** How often the program is killed; HIREDESK_KILLS=2000 for a long night. */
const kills = Number(process.env['HIREDESK_KILLS'] ?? 100);
const seed = Number(process.env['HIREDESK_SEED'] ?? Date.now() % 1_000_000);
/** Computers at which people are taken down at the same time, all for one company. */
const computers = 2;
/** A minute of the outbox takes so many times less. */
const pace = 120;
const script = new URL('../../testing/killed-outbox.ts', import.meta.url).pathname;

/** What the program has confirmed about somebody, by all that it said before it was killed. */
type Promised = { version: number; isAttached: boolean; isConfirmed: boolean };

test(
  `kills ${kills}: loses nobody and doubles nobody, whether typed half, handed in or being sent`,
  async () => {
    const bundle = await bundleScript(script);
    onTestFinished(bundle.remove);
    const epoch = Date.now();
    const server = await startSandbox({
      applicants: 50,
      jobs: 8,
      locations: 2,
      // A second copy of the same person must be seen here, not be refused.
      repeats: 'accepted',
      clock: createHurriedClock(epoch, pace),
    });
    onTestFinished(server.close);
    const token = await sampleToken(server);
    const jobs = server.world.listedJobs();
    const promised = new Map<string, Promised>();
    const kept = new Map<string, { state: string; version: number; resumeSize: number }>();
    let killed = 0;

    function hear(line: string): void {
      const [word, mark = '', ...rest] = line.split(' ');
      const one = promised.get(mark) ?? { version: 0, isAttached: false, isConfirmed: false };
      switch (word) {
        case 'typed':
          promised.set(mark, { ...one, version: Math.max(one.version, Number(rest[0])) });
          return;
        case 'attached':
          promised.set(mark, { ...one, isAttached: true });
          return;
        case 'confirmed':
          promised.set(mark, { ...one, isConfirmed: true });
          return;
        case 'kept':
          kept.set(mark, { state: rest[0] ?? '', version: Number(rest[1]), resumeSize: Number(rest[2]) });
          return;
        default:
          expect(line.trim()).toBe('ready');
      }
    }

    async function hasAsked(times: number): Promise<void> {
      for (let time = 0; time < times; time += 1) {
        await server.log.next(({ path }) => path === '/apps');
      }
    }

    /** One life of the program at one computer. */
    function start(computer: { folder: string; job: number }, extra: readonly string[]) {
      const given = { ...computer, origin: server.apiOrigin, token, epoch, pace };
      const words = Object.entries(given).map(([name, value]) => `--${name}=${String(value)}`);
      const child = spawn(process.execPath, [bundle.path, ...words, ...extra], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, NODE_COMPILE_CACHE: join(computer.folder, '..', 'compiled') },
      });
      const ended = once(child, 'close');
      const lines = createInterface(child.stdout);
      const done = Promise.withResolvers<undefined>();
      let count = 0;
      lines.on('line', (line) => {
        count += 1;
        if (line === 'done') done.resolve(undefined);
        else hear(line);
      });
      const isDone = Promise.race([done.promise, ended]);
      const hasSaid = async (wanted: number): Promise<void> => {
        for (let more = wanted - count; more > 0; more -= 1) {
          const line = once(lines, 'line').then(() => true);
          if (!(await Promise.race([line, isDone.then(() => false)]))) return;
        }
      };
      return { child, ended, hasSaid, isDone };
    }

    async function runComputer(number: number): Promise<void> {
      const random = createRandom(seed, number);
      const { folder, remove } = aStoreFolder();
      onTestFinished(remove);
      const computer = { folder, job: Number(jobs[number % jobs.length]?.id) };
      const share = Math.floor(kills / computers) + (number < kills % computers ? 1 : 0);
      for (let kill = 0; kill < share; kill += 1) {
        // Half of all answers and some requests get lost while this life lasts.
        server.scenarios.set({
          loseAnswers: random.int(0, 2),
          loseRequests: random.int(0, 1),
          failAfterSaving: random.int(0, 1),
        });
        const { child, ended, hasSaid, isDone } = start(computer, [`--count=${random.int(0, 1)}`]);
        // Sometimes before it has found its feet, else after something that it said or asked of the server.
        const moment = random.pick(['early', 'said', 'said', 'said', 'asked', 'asked', 'asked'] as const);
        if (moment === 'said') await hasSaid(random.int(1, 16));
        if (moment === 'asked')
          await Promise.race([hasAsked(random.int(1, 12)), isDone.then(() => idle(200))]);
        await idle(random.int(0, 20));
        expect(child.exitCode, 'it goes on until it is killed').toBeNull();
        child.kill('SIGKILL');
        await ended;
        killed += 1;
      }
      server.scenarios.reset();
      const last = start(computer, ['--drain']);
      expect(await last.ended).toEqual([0, null]);
    }
    await Promise.all(Array.from({ length: computers }, (_, number) => runComputer(number)));

    const told = `seed ${seed}`;
    const arrived = server.world.taken().map(({ inbound }) => inbound?.app);
    const emails = arrived.map((app) => app?.email ?? '');
    const sent = [...kept].filter(([, { state }]) => state === 'sent').map(([mark]) => mark);
    expect(killed).toBe(kills);
    expect(sent.length, told).toBeGreaterThan(0);
    // Doubled: nobody.
    expect(
      emails.filter((email, place) => emails.indexOf(email) !== place),
      told,
    ).toEqual([]);
    // Lost: nobody, and of nobody a line that was said to be saved.
    for (const [mark, { version, isAttached, isConfirmed }] of promised) {
      const found = kept.get(mark);
      expect(found, `${mark}, ${told}`).toBeDefined();
      expect(found?.version, `${mark}, ${told}`).toBeGreaterThanOrEqual(version);
      if (isAttached) expect(found?.resumeSize, `${mark}, ${told}`).toBeGreaterThan(20_000);
      if (isConfirmed) expect(found?.state, `${mark}, ${told}`).toBe('sent');
    }
    // Nothing stands still by itself, and what is said to be sent has arrived, its résumé with it.
    const states = [...kept.values()].map(({ state }) => state);
    expect(states.filter((state) => state !== 'sent' && state !== 'draft')).toEqual([]);
    expect(new Set(sent.map((mark) => `${mark}@mail.example`))).toEqual(new Set(emails));
    for (const app of arrived) {
      const mark = app?.firstname ?? '';
      expect(app?.resume?.file !== undefined, mark).toBe((kept.get(mark)?.resumeSize ?? 0) > 0);
    }
    process.stdout.write(
      `${killed} kills (seed ${seed}): ${promised.size} people, ${emails.length} sent, 0 lost, 0 doubled\n`,
    );
  },
  60_000 + kills * 5000,
);
