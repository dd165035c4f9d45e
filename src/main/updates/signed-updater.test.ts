import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type RequestOptions, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppImageUpdater } from 'electron-updater';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSignedUpdater } from './signed-updater.ts';
import type { Updater } from './updater.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** electron-updater's own, with Node's network under it instead of Electron's. */
class NodeHttpExecutor extends ElectronHttpExecutor {
  override createRequest(...[options, callback]: Parameters<ElectronHttpExecutor['createRequest']>): never {
    return request(options as RequestOptions, callback) as never;
  }
}

let folder = '';
let server: Server;
/** What the server has, by path. */
const served = new Map<string, Buffer | string>();
const asked: string[] = [];
let appImage = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hiredesk-updates-'));
  appImage = join(folder, 'Hiredesk.AppImage');
  await writeFile(appImage, 'the old program');
  process.env['APPIMAGE'] = appImage;
  served.clear();
  asked.length = 0;
  server = createServer((incoming, answer) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const body = served.get(pathname);
    answer.writeHead(body === undefined ? 404 : 200).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  delete process.env['APPIMAGE'];
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const listName = `-linux${process.arch === 'x64' ? '' : `-${process.arch}`}.yml`;

/** Puts a version on the server: a file, a list that names it by its hash, and the list's signature. */
function release(
  version: string,
  change: { list?: (text: string) => string; file?: Buffer; key?: typeof privateKey; channel?: string } = {},
): Buffer {
  const file = Buffer.from(`#!/bin/sh\nexit 0\n${`# Hiredesk ${version}\n`.repeat(2000)}`);
  const sha512 = createHash('sha512').update(file).digest('base64');
  const name = `Hiredesk-${version}.AppImage`;
  const list = `version: ${version}\nfiles:\n  - url: ${name}\n    sha512: ${sha512}\n    size: ${file.length}\npath: ${name}\nsha512: ${sha512}\nreleaseDate: '2026-11-26T00:00:00.000Z'\n`;
  const path = `/${change.channel ?? 'latest'}${listName}`;
  served.set(path, change.list?.(list) ?? list);
  served.set(`${path}.sig`, sign(null, Buffer.from(list), change.key ?? privateKey).toString('base64'));
  served.set(`/${name}`, change.file ?? file);
  return file;
}

/** electron-updater's own updater for AppImages, as packaged but for the network. */
async function anUpdater(version = '1.0.0', channel: 'stable' | 'beta' = 'stable'): Promise<Updater> {
  const config = join(folder, 'app-update.yml');
  await writeFile(config, 'updaterCacheDirName: hiredesk-updater\n');
  const real = new AppImageUpdater(null, {
    version,
    name: 'hiredesk',
    isPackaged: true,
    appUpdateConfigPath: config,
    userDataPath: folder,
    baseCachePath: join(folder, 'cache'),
    whenReady: () => Promise.resolve(),
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: () => undefined,
  });
  Object.assign(real, { httpExecutor: new NodeHttpExecutor(), disableDifferentialDownload: true });
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  return createSignedUpdater(real, { address, channel, publicKey: pem });
}

test('a newer version that is signed is fetched whole, and put in place when told', async () => {
  const file = release('1.1.0');
  const updater = await anUpdater();
  const progress: string[] = [];
  expect(await updater.look((version, percent) => progress.push(`${version} ${percent}`))).toEqual({
    kind: 'ready',
    version: '1.1.0',
  });
  expect(progress[0]).toBe('1.1.0 0');
  expect(await readFile(appImage, 'utf8')).toBe('the old program');
  updater.install(false);
  expect(await readFile(appImage)).toEqual(file);
});

test.each(['1.0.0', '0.9.9', '1.0.0-beta.1'])(
  'from 1.0.0 nothing leads to %s, signed or not',
  async (version) => {
    release(version);
    const updater = await anUpdater();
    expect(await updater.look(() => undefined)).toEqual({ kind: 'nothing-newer' });
    expect(asked.filter((path) => path.endsWith('.AppImage'))).toEqual([]);
  },
);

const stranger = generateKeyPairSync('ed25519').privateKey;

test.each([
  ['signed by somebody else', { key: stranger }],
  ['changed after it was signed', { list: (text: string) => text.replace('1.1.0', '1.2.0') }],
])('a list that was %s is refused, and nothing is downloaded', async (_what, change) => {
  release('1.1.0', change);
  const updater = await anUpdater();
  expect(await updater.look(() => undefined)).toEqual({ kind: 'failed', reason: 'not-signed' });
  expect(asked.filter((path) => path.endsWith('.AppImage'))).toEqual([]);
});

test('a list without a signature is refused', async () => {
  release('1.1.0');
  served.delete(`/latest${listName}.sig`);
  const updater = await anUpdater();
  expect(await updater.look(() => undefined)).toEqual({ kind: 'failed', reason: 'not-signed' });
});

test('a file that is not the one in the signed list is thrown away', async () => {
  release('1.1.0', { file: Buffer.from('something else') });
  const updater = await anUpdater();
  expect(await updater.look(() => undefined)).toEqual({ kind: 'failed', reason: 'damaged' });
  updater.install(false);
  expect(await readFile(appImage, 'utf8')).toBe('the old program');
  const pending = join(folder, 'cache', 'hiredesk-updater', 'pending');
  await mkdir(pending, { recursive: true });
  // It is told of before it is taken away.
  await expect
    .poll(async () => (await readdir(pending)).filter((name) => name.endsWith('.AppImage')))
    .toEqual([]);
});

test('a server that is not there is no trouble', async () => {
  const updater = await anUpdater();
  expect(await updater.look(() => undefined)).toEqual({ kind: 'failed', reason: 'unreachable' });
});

test('the beta channel reads its own list, and its test versions', async () => {
  release('1.1.0-beta.2', { channel: 'beta' });
  const updater = await anUpdater('1.0.0', 'beta');
  expect(await updater.look(() => undefined)).toEqual({ kind: 'ready', version: '1.1.0-beta.2' });
  expect(asked[0]).toBe(`/beta${listName}`);
});
