import { once } from 'node:events';
import { createStore } from '../main/store/create-store.ts';
import { createFakeLog } from './fake-log.ts';
import { aDatabaseKey } from './store-in-one-thread.ts';

// Opens a store when told to, says whether it got it, and keeps it until its input ends.
const [folder = ''] = process.argv.slice(2);
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const store = await createStore({ folder, key: aDatabaseKey, log: createFakeLog() });
const { failure } = store.ok ? { failure: null } : store;
process.stdout.write(
  `${failure === null ? 'writes' : failure.kind === 'storage' ? failure.reason : failure.kind}\n`,
);
await once(process.stdin, 'end');
if (store.ok) await store.value.close();
