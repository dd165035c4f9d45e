import { openSync, readSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { createHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

// Loaded before the app's main process by the bench (`node --import`); no part of the app knows of it. SIGUSR2
// begins a new measurement; what it is so far is written to a file.
const path = process.env['BENCH_WATCH'];
if (path !== undefined && isMainThread && /run\.[jt]s$/u.test(process.argv[1] ?? '')) {
  const resolution = 1;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  const held = watchHeld();
  let worstRss = 0;
  process.on('SIGUSR2', () => {
    delay.reset();
    held.reset();
    worstRss = 0;
  });
  // The histogram holds the time from one tick to the next: what is over the millisecond between them is delay.
  const msOver = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - resolution);
  const report = async (): Promise<void> => {
    const rss = process.memoryUsage.rss() / 2 ** 20;
    worstRss = Math.max(worstRss, rss);
    const longest = msOver(delay.max);
    const text = JSON.stringify({
      longest,
      p99: msOver(delay.percentile(99)),
      median: msOver(delay.percentile(50)),
      longestHeld: held.longest(),
      rss,
      worstRss,
    });
    // Whoever reads it meanwhile gets it whole.
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
    setTimeout(() => void report(), 250).unref();
  };
  void report();
}

/**
 * How long the loop was held by what runs in it: its delay without the time in which the thread was ready and waited
 * for a processor, which Linux counts. Elsewhere the whole delay.
 */
function watchHeld(): { readonly longest: () => number; readonly reset: () => void } {
  const every = 1;
  const histogram = createHistogram();
  const waited = openWaited();
  let before = { at: performance.now(), waited: waited() };
  const look = (): void => {
    const now = { at: performance.now(), waited: waited() };
    const late = now.at - before.at - every - (now.waited - before.waited);
    histogram.record(Math.max(1, Math.round(late * 1e6)));
    before = now;
    setTimeout(look, every).unref();
  };
  look();
  return { longest: () => histogram.max / 1e6, reset: () => histogram.reset() };
}

/** Milliseconds that this thread has waited for a processor since it began. */
function openWaited(): () => number {
  try {
    const file = openSync('/proc/thread-self/schedstat', 'r');
    const bytes = Buffer.alloc(128);
    return () => {
      const length = readSync(file, bytes, 0, bytes.length, 0);
      const [, nanoseconds = '0'] = bytes.toString('latin1', 0, length).split(' ');
      return Number(nanoseconds) / 1e6;
    };
  } catch {
    return () => 0;
  }
}
