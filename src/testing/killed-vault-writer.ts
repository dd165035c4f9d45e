import { createVault } from '../main/auth/vault.ts';
import { systemClock } from '../main/platform/clock.ts';
import { createNodeFiles } from '../main/platform/node-files.ts';
import { aVault } from './a-vault.ts';
import { createFakeCipher } from './fake-cipher.ts';
import { createFakeLog } from './fake-log.ts';

// Writes one pair of tokens after the other until somebody kills it; says the number of each that is on disk.
const [folder = '', from = '0'] = process.argv.slice(2);
const vault = createVault({
  files: createNodeFiles(systemClock),
  cipher: createFakeCipher(),
  log: createFakeLog(),
});
process.stdout.write('ready\n');
for (let number = Number(from) + 1; ; number += 1) {
  const written = await vault.write(folder, aVault(number));
  if (!written.ok) throw new Error(written.failure.kind);
  process.stdout.write(`${number}\n`);
}
