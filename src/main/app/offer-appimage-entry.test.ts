import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeDocument } from '../../testing/fake-json-document.ts';
import { createFakeLog } from '../../testing/fake-log.ts';
import { offerAppImageEntry } from './offer-appimage-entry.ts';

let folder = '';
let asked = 0;
let ran: string[] = [];
let kept = createFakeDocument();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hiredesk-entry-'));
  asked = 0;
  ran = [];
  kept = createFakeDocument();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const entryPath = (): string => join(folder, 'data', 'applications', 'com.hiredesk.app.desktop');
const entry = (): string | null => {
  try {
    return readFileSync(entryPath(), 'utf8');
  } catch {
    return null;
  }
};

const start = (answer: boolean, appImage: string | undefined = '/home/dana/H.AppImage'): Promise<void> =>
  offerAppImageEntry({
    environment: { APPIMAGE: appImage, APPDIR: join(folder, 'mounted'), XDG_DATA_HOME: join(folder, 'data') },
    kept,
    log: createFakeLog(),
    ask: () => {
      asked += 1;
      return Promise.resolve(answer);
    },
    run: (program, args) => ran.push([program, ...args].join(' ')),
  });

test('whoever agrees is asked once, and CareerPlug’s answer finds the way from then on', async () => {
  const icons = join(folder, 'mounted', 'usr', 'share', 'icons', 'hicolor', '256x256', 'apps');
  mkdirSync(icons, { recursive: true });
  writeFileSync(join(icons, 'hiredesk.png'), 'icon');
  await start(true);
  await start(true);
  expect(asked).toBe(1);
  expect(entry()).toContain('Exec="/home/dana/H.AppImage" -- %u');
  expect(
    readFileSync(join(folder, 'data', 'icons', 'hicolor', '256x256', 'apps', 'hiredesk.png'), 'utf8'),
  ).toBe('icon');
  expect(ran.at(-1)).toBe('xdg-mime default com.hiredesk.app.desktop x-scheme-handler/com.hiredesk.app');
});

test('whoever does not is left alone, and nothing is written', async () => {
  await start(false);
  await start(false);
  expect(asked).toBe(1);
  expect(entry()).toBeNull();
  expect(ran).toEqual([]);
});

test('moved to another folder it is found again without a question', async () => {
  await start(true);
  await start(true, '/home/dana/Apps/H.AppImage');
  expect(asked).toBe(1);
  expect(entry()).toContain('/home/dana/Apps/H.AppImage');
});

test('installed in any other way there is nothing to ask', async () => {
  await offerAppImageEntry({
    environment: { XDG_DATA_HOME: join(folder, 'data') },
    kept,
    log: createFakeLog(),
    ask: () => Promise.reject(new Error('asked')),
  });
  expect(entry()).toBeNull();
});

test('a folder that can’t be written keeps nobody from starting', async () => {
  writeFileSync(join(folder, 'data'), 'a file');
  await start(true);
  expect(ran).toEqual([]);
});
