import { readFile } from 'node:fs/promises';
import { Ajv, type AnySchema } from 'ajv';
import { expect, test } from 'vitest';
import { callbackScheme } from '../src/main/app/switches.ts';
import { configuration } from './electron-builder.ts';
import { icnsSizes } from './icns.ts';

const root = new URL('../', import.meta.url);
const text = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8');

let compiled: ReturnType<Ajv['compile']> | null = null;

async function isValid(config: unknown): Promise<boolean> {
  // Its own documentation words (`typeof`, `markdownDescription` …) are no rules.
  compiled ??= new Ajv({ strict: false }).compile(
    JSON.parse(await text('node_modules/app-builder-lib/scheme.json')) as AnySchema,
  );
  return compiled(JSON.parse(JSON.stringify(config))) as boolean;
}

test('the configuration is what electron-builder’s own schema asks for', async () => {
  expect(await isValid(configuration)).toBe(true);
});

test('and that schema would notice a wrong one', async () => {
  expect(await isValid({ ...configuration, productNames: 'x' })).toBe(false);
  expect(await isValid({ ...configuration, nsis: { ...configuration.nsis, perMachine: 'no' } })).toBe(false);
});

test('every system gets what is promised', () => {
  const targets = (of: readonly { readonly target: string }[]): string[] => of.map(({ target }) => target);
  expect(targets(configuration.win.target)).toEqual(['nsis']);
  expect(targets(configuration.mac.target)).toEqual(['dmg', 'zip']);
  expect(targets(configuration.linux.target)).toEqual(['AppImage', 'deb', 'rpm']);
});

test('Windows installs for one user, without an administrator, and removes no data', () => {
  expect(configuration.nsis).toMatchObject({
    oneClick: true,
    perMachine: false,
    allowElevation: false,
    deleteAppDataOnUninstall: false,
  });
});

test('addresses of our scheme reach it on every system, never as switches', async () => {
  expect(configuration.protocols).toEqual([{ name: 'Hiredesk sign-in', schemes: [callbackScheme] }]);
  expect(configuration.linux.executableArgs).toEqual(['--']);
  const installer = await text('build/installer.nsh');
  const key = ['Software', 'Classes', callbackScheme].join('\\');
  expect(installer).toContain(`WriteRegStr HKCU "${key}" "URL Protocol" ""`);
  expect(installer).toContain('-- "%1"');
  expect(installer).toContain(`DeleteRegKey HKCU "${key}"`);
  // For all users would need an administrator.
  expect(installer).not.toContain('HKLM');
});

test('the hardened runtime is asked for one thing alone', async () => {
  expect(configuration.mac.hardenedRuntime).toBe(true);
  for (const file of [configuration.mac.entitlements, configuration.mac.entitlementsInherit]) {
    const keys = [...(await text(file)).matchAll(/<key>([^<]+)<\/key>/gu)].map(([, key]) => key);
    expect(keys).toEqual(['com.apple.security.cs.allow-jit']);
  }
});

const pngSize = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test.each([16, 24, 32, 48, 64, 128, 256, 512, 1024])('the icon is drawn at %i pixels', async (size) => {
  expect(pngSize(await readFile(new URL(`build/icons/${size}x${size}.png`, root)))).toEqual([size, size]);
});

test('the icon of Windows has every size from 16 to 256', async () => {
  const ico = await readFile(new URL(configuration.win.icon, root));
  const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_none, index) => ico[6 + 16 * index] || 256);
  expect(sizes.toSorted((a, b) => a - b)).toEqual([16, 24, 32, 48, 64, 128, 256]);
});

test('the icon of macOS has every size, each whole', async () => {
  const icns = await readFile(new URL(configuration.mac.icon, root));
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const sizes = new Set<number>();
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const [width, height] = pngSize(icns.subarray(at + 8));
    expect(width).toBe(height);
    sizes.add(width);
  }
  expect([...sizes].toSorted((a, b) => a - b)).toEqual(icnsSizes);
});
