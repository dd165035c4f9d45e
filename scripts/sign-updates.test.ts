import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { updateSource } from '../build/update-source.ts';
import { isSigned } from '../src/main/updates/signed-list.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const command = join(import.meta.dirname, 'sign-updates.ts');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hiredesk-sign-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()): string =>
  execFileSync(process.execPath, [command, folder], {
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, HIREDESK_UPDATES_PRIVATE_KEY: key },
  });

test('what the publishing step signs is what installed copies take, byte for byte', () => {
  for (const name of ['latest.yml', 'latest-linux-arm64.yml', 'beta-mac.yml', 'builder-debug.yml']) {
    writeFileSync(join(folder, name), `version: 1.0.0 # ${name}\n`);
  }
  run();
  expect(readdirSync(folder).filter((name) => name.endsWith('.sig'))).toEqual([
    'beta-mac.yml.sig',
    'latest-linux-arm64.yml.sig',
    'latest.yml.sig',
  ]);
  const list = readFileSync(join(folder, 'latest.yml'), 'utf8');
  const signature = readFileSync(join(folder, 'latest.yml.sig'), 'utf8');
  expect(isSigned(list, signature, pem)).toBe(true);
  expect(isSigned(`${list} `, signature, pem)).toBe(false);
  expect(isSigned(list, readFileSync(join(folder, 'beta-mac.yml.sig'), 'utf8'), pem)).toBe(false);
  expect(isSigned(list, '', pem)).toBe(false);
  expect(isSigned(list, signature, 'no key')).toBe(false);
});

test('nothing to sign, or a key of another kind, stops the publishing', () => {
  expect(() => run()).toThrow(/No list of what is new/u);
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  expect(() => run(rsa.export({ type: 'pkcs8', format: 'pem' }).toString())).toThrow(/Ed25519/u);
});

test('where updates come from is decided while packaging, and only with a key', () => {
  expect(updateSource({ GITHUB_REPOSITORY: 'a/b' })).toBeNull();
  expect(updateSource({ GITHUB_REPOSITORY: 'a/b', HIREDESK_UPDATES_PUBLIC_KEY: pem })?.addresses).toEqual({
    stable: 'https://github.com/a/b/releases/latest/download',
    beta: 'https://github.com/a/b/releases/download/beta',
  });
  const own = 'https://intranet.example.org/hiredesk';
  expect(
    updateSource({ HIREDESK_UPDATES_ADDRESS: own, HIREDESK_UPDATES_PUBLIC_KEY: pem })?.addresses,
  ).toEqual({ stable: own, beta: own });
  expect(() => updateSource({ HIREDESK_UPDATES_PUBLIC_KEY: pem })).toThrow(/no address/u);
});
