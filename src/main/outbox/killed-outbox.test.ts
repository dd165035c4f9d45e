import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '../../sandbox/server.ts';
import { createHurriedClock } from '../../testing/hurried-clock.ts';
import { sampleToken } from '../../testing/sample-browser.ts';
import { aStoreFolder } from '../../testing/store-in-one-thread.ts';

/** How often the program is killed; HIREDESK_KILLS=1000 for a long night. */
const kills = Number(process.env['HIREDESK_KILLS'] ?? 15);
/** A minute of the outbox takes so many times less. */
const pace = 60;
const script = new URL('../../testing/killed-outbox.ts', import.meta.url).pathname;

test(
  'loses no application and doubles none, however often and whenever the program is killed',
  async () => {
    const { folder, remove } = aStoreFolder();
    onTestFinished(remove);
    const epoch = Date.now();
    const server = await startSandbox({
      applicants: 50,
      jobs: 4,
      locations: 2,
      // A second copy of the same person must be seen here, not be refused.
      repeats: 'accepted',
      clock: createHurriedClock(epoch, pace),
    });
    onTestFinished(server.close);
    const token = await sampleToken(server);
    const job = server.world.listedJobs()[0]?.id;
    const confirmed = new Set<string>();

    /** Starts the program; `lines` end with its output. */
    function run(extra: readonly string[]) {
      const given = { folder, origin: server.apiOrigin, token, job, epoch, pace };
      const options = Object.entries(given).map(([name, value]) => `--${name}=${String(value)}`);
      const child = spawn(process.execPath, [script, ...options, ...extra], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const exited = once(child, 'exit');
      const lines: string[] = [];
      const ready = Promise.withResolvers<undefined>();
      let rest = '';
      child.stdout.setEncoding('utf8');
      child.stdout.on('data', (text: string) => {
        const whole = (rest + text).split('\n');
        rest = whole.pop() ?? '';
        lines.push(...whole);
        if (lines.length > 0) ready.resolve(undefined);
      });
      return { child, exited, lines, ready: ready.promise };
    }

    for (let kill = 0; kill < kills; kill += 1) {
      const { child, exited, lines, ready } = run(['--count=4']);
      server.scenarios.set({ loseAnswers: kill % 2, loseRequests: kill % 3 === 0 ? 1 : 0 });
      if (kill % 5 === 4) server.scenarios.set({ failAfterSaving: 1 });
      await Promise.race([ready, exited]);
      // The moment is what this test is about: anywhere from the first keystroke to the last delivery.
      await new Promise((resolve) => {
        setTimeout(resolve, Math.random() * 250);
      });
      child.kill('SIGKILL');
      await exited;
      for (const line of lines) if (line.startsWith('confirmed ')) confirmed.add(line.slice(10));
    }

    server.scenarios.reset();
    const { exited, lines } = run(['--drain']);
    expect(await exited).toEqual([0, null]);

    const arrived = server.world.taken().map(({ inbound }) => inbound?.app.email ?? '');
    const kept = new Map(lines.slice(1).map((line) => [line.split(' ')[1], line.split(' ')[0]]));
    expect(arrived.length).toBeGreaterThan(0);
    expect(arrived.filter((email, place) => arrived.indexOf(email) !== place)).toEqual([]);
    expect([...confirmed].filter((email) => !kept.has(email))).toEqual([]);
    const notSent = [...kept].filter(([, state]) => state !== 'sent' && state !== 'draft');
    expect(notSent).toEqual([]);
    const sent = [...kept].filter(([, state]) => state === 'sent').map(([email]) => email);
    expect(new Set(sent)).toEqual(new Set(arrived));
  },
  // Starting the program takes most of it.
  60_000 + kills * 5000,
);
