import { monitorEventLoopDelay } from 'node:perf_hooks';

// Does nothing, in a process of its own, and says how late the computer lets even that be.
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
process.on('message', () => {
  process.send?.({ p99: delay.percentile(99) / 1e6 - 1, longest: delay.max / 1e6 - 1 });
  delay.reset();
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
