import { randomBytes } from 'node:crypto';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StartedApp } from './app/start-app.ts';
import type { Cipher } from './platform/cipher.ts';
import { errorFacts } from './platform/error-facts.ts';
import type { Log } from './platform/log.ts';
import { createStore } from './store/create-store.ts';

/** What is checked says itself how it went. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * `--self-check`: whether an installed Hiredesk can do on this computer what only an installed one shows: load
 * the database engine from beside the archive into its threads, ask the key store, find its pages. Touches
 * nothing of anybody's; says it in one line of JSON. True when nobody has to look after it.
 */
export async function selfCheck(started: StartedApp, cipher: Cipher): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'hiredesk-check-'));
  try {
    const engine = await engineWorks(folder);
    const pages = await Promise.all(
      [started.preloadPath, join(started.rendererFolder, 'index.html')].map(isThere),
    );
    const protection = await cipher.protection();
    const found = {
      version: started.facts.version,
      isPackaged: started.facts.isPackaged,
      engine,
      keyStore: protection.ok ? protection.value : protection.failure.kind,
      pages: pages.every(Boolean),
    };
    process.stdout.write(`${JSON.stringify(found)}\n`);
    return engine === 'works' && found.pages;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function engineWorks(folder: string): Promise<string> {
  try {
    const store = await createStore({ folder, key: randomBytes(32).toString('hex'), log: silentLog });
    if (!store.ok) return JSON.stringify(store.failure);
    const entries = await store.value.desk.outbox.all();
    await store.value.close();
    return entries.ok ? 'works' : JSON.stringify(entries.failure);
  } catch (error) {
    return JSON.stringify(errorFacts(error));
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
