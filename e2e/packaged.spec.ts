import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options } from '@electron/fuses';
import { checkFuses } from '../build/after-pack.ts';
import { fuses } from '../build/fuses.ts';
import { makeStandInDist, makeWindowsStandInDist } from '../build/stand-in-dist.ts';
import { applicantRows, openSection, signIn } from './steps/sign-in.ts';
import { fullName, outboxEntries, someone, takeWalkIn } from './steps/walk-in.ts';
import { expect, test } from './fixtures.ts';
import { seen } from './steps/seen.ts';

const packageCommand = join(import.meta.dirname, '..', 'scripts', 'package.ts');

/** MB. What is added must be worth its place on every computer. */
const budget = { archive: 5, engine: 3 } as const;
const megabyte = 1024 * 1024;

test('the packed archive holds what runs and nothing else, and does the main job', async ({
  app,
  folder,
  sandbox,
  preset,
}) => {
  test.skip(app.kind !== 'double' || process.platform !== 'linux', 'packs for Linux, around a stand-in');
  const resources = join(folder, 'dist', 'linux-unpacked', 'resources');
  const archive = join(resources, 'app.asar');
  const engine = 'node_modules/better-sqlite3-multiple-ciphers';

  await test.step('electron-builder makes it, and the fuses are as decided', async () => {
    const fuseCount = Object.values(FuseV1Options).filter((value) => typeof value === 'number').length;
    await makeStandInDist(join(folder, 'electron'), fuseCount);
    const command = [packageCommand, '--dir', '--built', '--electron-dist', join(folder, 'electron')];
    await promisify(execFile)(process.execPath, [...command, '--output', join(folder, 'dist')]);
    const executable = join(folder, 'dist', 'linux-unpacked', 'hiredesk');
    await checkFuses(executable);
    // The stand-in had every fuse on: it is our step that turned them off.
    const bytes = await readFile(executable);
    const wire = bytes.subarray(bytes.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 34);
    const off = Object.values(fuses)
      .filter(({ isOn }) => !isOn)
      .map(() => FuseState.DISABLE);
    const states: FuseState[] = [...wire.subarray(0, fuseCount)];
    expect(states.filter((state) => state === FuseState.DISABLE)).toEqual(off);
  });

  await test.step('no sources, no tools, no foreign engine, no source maps, within its budget', async () => {
    const files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
    const foreign = files.filter((path) => !/^\/(?:out|node_modules)(?:\/|$)|^\/package\.json$/u.test(path));
    expect(foreign).toEqual([]);
    const packages = files.filter((path) => /^\/node_modules\/[^/]+$/u.test(path));
    expect(packages).toEqual([`/${engine}`]);
    expect(files.filter((path) => /\.(?:tsx?|map|gyp|c|cc|cpp|h)$|\/test\//u.test(path))).toEqual([]);
    expect(files.filter((path) => path.endsWith('.node'))).toEqual([
      `/${engine}/prebuilds/linux-${process.arch}.node`,
    ]);
    const isOfOut = (name: string): boolean => /^(?:about|main|preload|renderer)$/u.test(name);
    const inOut = new Set(files.map((path) => /^\/out\/([^/]+)/u.exec(path)?.[1] ?? 'main'));
    expect([...inOut].filter((name) => !isOfOut(name))).toEqual([]);
    const unpacked = join(resources, 'app.asar.unpacked', engine, 'prebuilds', `linux-${process.arch}.node`);
    expect((await stat(archive)).size / megabyte).toBeLessThan(budget.archive);
    expect((await stat(unpacked)).size / megabyte).toBeLessThan(budget.engine);
  });

  await test.step('licences and the bill of materials lie beside it', async () => {
    expect((await readdir(join(resources, 'about'))).toSorted()).toEqual([
      'sbom.cdx.json',
      'third-party-licences.txt',
    ]);
  });

  const unpacked = join(folder, 'unpacked');
  extractAll(archive, unpacked);
  const installed = {
    mainPath: join(unpacked, 'out', 'main', 'main.js'),
    env: { ELECTRON_DOUBLE_PACKAGED: '1' },
  };

  await test.step('it finds its engine, its pages and the key store', async () => {
    await app.launch({ ...installed, args: ['--self-check'] }).catch(() => undefined);
    expect(await app.ended()).toBe(0);
    expect(app.mainLog()).toContain('"isPackaged":true,"engine":"works","keyStore":"strong","pages":true');
  });

  await test.step('out of the archive it signs in, shows who applied, and delivers a walk-in', async () => {
    const page = await signIn(app, sandbox, preset, installed);
    await seen(applicantRows(page).first());
    await takeWalkIn(page, someone, 'Cook');
    await openSection(page, /Outbox/u);
    await expect(outboxEntries(page).filter({ hasText: fullName(someone) })).toContainText('Sent');
    const emails = sandbox.world.taken().map((record) => sandbox.world.personBehind(record).email);
    expect(emails).toEqual([someone.email]);
  });

  await test.step('a newer version is told calmly and put in place when it is quit', async () => {
    await app.quit();
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const newer = Buffer.from('#!/bin/sh\nexit 0\n# the newer program\n');
    const sha512 = createHash('sha512').update(newer).digest('base64');
    const list = `version: 9.0.0\nfiles:\n  - url: H-9.0.0.AppImage\n    sha512: ${sha512}\n    size: ${newer.length}\n`;
    const name = `/latest-linux${process.arch === 'x64' ? '' : `-${process.arch}`}.yml`;
    const files = new Map<string, Buffer | string>([
      [name, list],
      [`${name}.sig`, sign(null, Buffer.from(list), privateKey).toString('base64')],
      ['/H-9.0.0.AppImage', newer],
    ]);
    const server = createServer((asked, answer) => {
      const body = files.get(new URL(asked.url ?? '/', 'http://localhost').pathname);
      answer.writeHead(body === undefined ? 404 : 200).end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    // What packaging writes where there is a key, and what tells that it runs out of an AppImage.
    const pem = publicKey.export({ type: 'spki', format: 'pem' });
    const source = { addresses: { stable: address, beta: address }, publicKey: pem };
    await writeFile(join(unpacked, 'out', 'updates.json'), JSON.stringify(source));
    await writeFile(join(unpacked, 'out', 'app-update.yml'), 'updaterCacheDirName: hiredesk-updater\n');
    const appImage = join(folder, 'Hiredesk.AppImage');
    await writeFile(appImage, 'the program of today', { mode: 0o755 });
    await writeFile(join(app.userDataDir, 'desktop-entry.json'), JSON.stringify({ value: { answer: 'no' } }));
    try {
      const env = { ...installed.env, APPIMAGE: appImage, XDG_CACHE_HOME: join(folder, 'cache') };
      await app.launch({ ...installed, env });
      const page = await app.window();
      await openSection(page, /Settings/u);
      const signature = files.get(`${name}.sig`) ?? '';
      files.set(`${name}.sig`, 'somebody else’s');
      await page.getByRole('button', { name: 'Look now' }).click();
      await seen(page.getByText('isn’t signed by us'));
      files.set(`${name}.sig`, signature);
      await page.getByRole('button', { name: 'Look now' }).click();
      await page.getByRole('button', { name: 'Version 9.0.0 ready' }).click();

      await seen(page.getByText('Version 9.0.0 is ready'));
      expect(await readFile(appImage, 'utf8')).toBe('the program of today');
      await app.quit();
      expect(await readFile(appImage)).toEqual(newer);
    } finally {
      server.close();
    }
  });
});

/** A small program of Windows that came along with electron-builder. */
const program = join(
  import.meta.dirname,
  '..',
  'node_modules',
  'electron-winstaller',
  'vendor',
  '7z-x64.exe',
);

test('for Windows each processor gets its own engine and no other, and the fuses are set', async ({
  folder,
  runsOn,
}) => {
  test.skip(runsOn !== 'double' || !existsSync(program), 'packs around a stand-in');
  const fuseCount = Object.values(FuseV1Options).filter((value) => typeof value === 'number').length;
  await makeWindowsStandInDist(join(folder, 'electron'), fuseCount, program);
  const command = [packageCommand, '--windows', '--built', '--electron-dist', join(folder, 'electron')];
  await promisify(execFile)(process.execPath, [...command, '--output', join(folder, 'dist')]);
  for (const [name, arch] of [
    ['win-unpacked', 'x64'],
    ['win-arm64-unpacked', 'arm64'],
  ] as const) {
    const unpacked = join(folder, 'dist', name);
    await checkFuses(join(unpacked, 'Hiredesk.exe'));
    const files = listPackage(join(unpacked, 'resources', 'app.asar'), { isPack: false });
    expect(files.filter((path) => path.endsWith('.node')).map((path) => path.split(/[\\/]/u).at(-1))).toEqual(
      [`win32-${arch}.node`],
    );
  }
});
