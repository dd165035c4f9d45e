import { execFile } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options } from '@electron/fuses';
import { checkFuses } from '../build/after-pack.ts';
import { fuses } from '../build/fuses.ts';
import { makeStandInDist } from '../build/stand-in-dist.ts';
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
});
