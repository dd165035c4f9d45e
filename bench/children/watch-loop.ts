import { writeFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

// Loaded before the app's main process by the bench (`node --import`); no part of the app knows of it. SIGUSR2
// begins a new measurement; what it is so far is written to a file.
const path = process.env['BENCH_WATCH'];
if (path !== undefined && isMainThread && process.argv[1]?.endsWith('run.ts') === true) {
  const resolution = 1;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  let worstRss = 0;
  process.on('SIGUSR2', () => {
    delay.reset();
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
      rss,
      worstRss,
    });
    await writeFile(path, text);
    setTimeout(() => void report(), 250).unref();
  };
  void report();
}
