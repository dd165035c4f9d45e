import { join } from 'node:path';
import { app } from 'electron';
import { startApp } from './app/start-app.ts';
import { compose } from './compose.ts';
import { createElectronCipher } from './platform/electron-key-store.ts';
import { selfCheck, silentLog } from './self-check.ts';

startApp(join(import.meta.dirname, '..'), async (started) => {
  if (!started.switches.isSelfCheck) return compose(started);
  app.exit((await selfCheck(started, createElectronCipher(silentLog))) ? 0 : 1);
});
