import { createPrivateKey, sign } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// `npm run sign-updates -- FOLDER`: signs the lists of what is new (latest.yml, beta-mac.yml …), which name every file
// by its hash. The key (Ed25519, PEM) comes from the environment and goes nowhere.
const folder = process.argv[2] ?? 'dist';
const key = createPrivateKey(process.env['HIREDESK_UPDATES_PRIVATE_KEY'] ?? '');
if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key must be of the kind Ed25519');

const lists = (await readdir(folder)).filter((name) => /^(?:latest|beta)(?:-[\w-]+)?\.yml$/u.test(name));
if (lists.length === 0) throw new Error(`No list of what is new in ${folder}`);
for (const name of lists) {
  const bytes = await readFile(join(folder, name));
  await writeFile(join(folder, `${name}.sig`), sign(null, bytes, key).toString('base64'));
  console.log(`${name}.sig`);
}
