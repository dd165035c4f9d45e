import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { ask, expect, noted, test } from './fixture.ts';

const address = 'com.example.fixture://oauth/callback?code=1&state=2';

async function serve(answer: (url: string) => { status: number; location?: string; body?: string }): Promise<{
  origin: string;
  server: Server;
}> {
  const server = createServer((request, response) => {
    const { status, location, body = '' } = answer(request.url ?? '/');
    response.writeHead(status, {
      'content-type': 'text/html',
      ...(location === undefined ? {} : { location }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

test('starts with the data folder, version and arguments it is given', async ({ app }) => {
  await app.launch({ args: ['--extra'] });
  const page = await app.window();
  expect(await ask(page, 'path', 'userData')).toBe(app.userDataDir);
  expect(await ask(page, 'version')).toEqual(['Fixture app', '1.2.3', false]);
  expect((await noted(page, 'argv'))[0].slice(-1)).toEqual(['--extra']);
});

test('can be killed at any moment and started again', async ({ app }) => {
  const pids = new Set<string>();
  for (let run = 0; run < 4; run += 1) {
    await app.launch();
    await app.window();
    pids.add(await readFile(join(app.userDataDir, 'started.txt'), 'utf8'));
    await app.kill();
  }
  expect(pids.size).toBe(4);
});

test('quits in order: before-quit, the window, will-quit', async ({ app }) => {
  await app.launch();
  await app.window();
  await app.quit();
  expect(await app.ended()).toBe(0);
});

test('ends when its last window is closed', async ({ app }) => {
  await app.launch();
  const page = await app.window();
  await page.close();
  expect(await app.ended()).toBe(0);
});

test('closes the page with its window', async ({ app }) => {
  await app.launch();
  const page = await app.window();
  const closed = page.waitForEvent('close');
  await app.control.closeWindow();
  await closed;
  expect(await app.ended()).toBe(0);
});

test('runs once per data folder and hears what a second start was told', async ({ app, folder }) => {
  await app.launch();
  const page = await app.window();
  await app.control.setProtocolHandler(true);
  await app.deepLink(address);
  await expect.poll(async () => noted(page, 'second-instance')).toHaveLength(1);
  const [argv] = await noted(page, 'second-instance');
  expect(argv.at(-1)).toBe(address);
  await writeFile(join(folder, 'still-here'), await readFile(join(app.userDataDir, 'started.txt')));
  expect(await ask(page, 'version')).toHaveLength(3);
});

test('lets one of five starts at once have the lock', async ({ app }) => {
  await app.launch();
  await app.window();
  await app.kill();
  for (let start = 0; start < 5; start += 1) await app.deepLink(`${address}${start}`);
  const page = await app.window();
  await expect.poll(async () => noted(page, 'second-instance')).toHaveLength(4);
  await app.kill();
});

test('tells what changes to whoever runs, while second starts come and go', async ({ app }) => {
  await app.launch();
  const page = await app.window();
  for (let start = 0; start < 3; start += 1) await app.deepLink(`${address}${start}`);
  let isOnline = true;
  await expect
    .poll(async () => {
      for (let change = 0; change < 50; change += 1) {
        isOnline = !isOnline;
        await app.control.setOnline(isOnline);
      }
      return noted(page, 'second-instance');
    })
    .toHaveLength(3);
});

test('brings a redirect of the person’s browser to the app, as a second start', async ({ app }) => {
  const { origin, server } = await serve((url) =>
    url === '/start' ? { status: 302, location: address } : { status: 200, body: '<a href="/start">Go</a>' },
  );
  await app.launch();
  const page = await app.window();
  await ask(page, 'open', `${origin}/consent`);
  const browser = await app.browserPage();
  await browser.getByRole('link', { name: 'Go' }).click();
  await expect.poll(async () => noted(page, 'second-instance')).toHaveLength(1);
  expect((await noted(page, 'second-instance'))[0].at(-1)).toBe(address);
  server.close();
});

test('brings it as an event where the operating system does it so', async ({ app }) => {
  const { origin, server } = await serve(() => ({ status: 200, body: `<a href="${address}">Back</a>` }));
  await app.control.setDeepLinksArriveBy('open-url');
  await app.launch();
  const page = await app.window();
  await ask(page, 'open', `${origin}/`);
  await (await app.browserPage()).getByRole('link', { name: 'Back' }).click();
  await expect.poll(async () => noted(page, 'open-url')).toEqual([address]);
  server.close();
});

test('starts the app for an address when it does not run', async ({ app }) => {
  await app.launch();
  await app.window();
  await app.kill();
  await app.deepLink(address);
  const page = await app.window();
  expect((await noted(page, 'argv'))[0].at(-1)).toBe(address);
  await app.kill();
});

test('leaves an address where it is when nothing on the computer opens it', async ({ app }) => {
  const { origin, server } = await serve(() => ({ status: 302, location: address }));
  await app.launch();
  const page = await app.window();
  await app.control.setProtocolHandler(false);
  await ask(page, 'open', `${origin}/`);
  await app.browserPage();
  expect(await noted(page, 'second-instance')).toEqual([]);
  server.close();
});

test('opens nothing beyond this computer and remembers what was asked', async ({ app }) => {
  await app.launch();
  const page = await app.window();
  await ask(page, 'open', 'https://app.careerplug.com/');
  await ask(page, 'open', 'tel:+15125550123');
  expect(await app.control.openedAddresses()).toEqual(['https://app.careerplug.com/', 'tel:+15125550123']);
});

test('fetches from this computer only, with the failures of Chromium', async ({ app }) => {
  const { origin, server } = await serve((url) =>
    url === '/moved' ? { status: 302, location: '/' } : { status: 200, body: 'hello' },
  );
  await app.launch();
  const page = await app.window();
  expect(await ask(page, 'fetch', `${origin}/`)).toEqual({ status: 200, text: 'hello', type: 'text/html' });
  expect(await ask(page, 'fetch', `${origin}/moved`, { redirect: 'error' })).toEqual({
    error: "Attempted to redirect, but redirect policy was 'error'",
  });
  expect((await ask(page, 'fetch', 'https://api.careerplug.com/')).error).toContain(
    'net::ERR_BLOCKED_BY_CLIENT',
  );
  await app.control.setOnline(false);
  expect(await ask(page, 'fetch', `${origin}/`)).toEqual({ error: 'net::ERR_INTERNET_DISCONNECTED' });
  await app.control.setOnline(true);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(await ask(page, 'fetch', `${origin}/`)).toEqual({ error: 'net::ERR_CONNECTION_REFUSED' });
});

test('says that an answer did not come or broke off', async ({ app }) => {
  const server = createServer((request, response) => {
    if (request.url === '/empty') return request.socket.end();
    if (request.url === '/reset') return request.socket.resetAndDestroy();
    response.writeHead(200, { 'content-length': '100' });
    response.write('half');
    setImmediate(() => request.socket.destroy());
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await app.launch();
  const page = await app.window();
  expect(await ask(page, 'fetch', `${origin}/empty`)).toEqual({ error: 'net::ERR_EMPTY_RESPONSE' });
  expect(await ask(page, 'fetch', `${origin}/reset`)).toEqual({ error: 'net::ERR_CONNECTION_RESET' });
  expect(await ask(page, 'fetch', `${origin}/half`)).toEqual({ error: 'net::ERR_CONTENT_LENGTH_MISMATCH' });
  server.close();
});

test.describe('the key store', () => {
  test('keeps its key beside the data folder, across restarts', async ({ app }) => {
    await app.launch();
    const wrapped = await ask(await app.window(), 'encrypt', 'secret');
    expect(Buffer.from(wrapped).toString('latin1')).not.toContain('secret');
    await app.kill();
    await app.launch();
    const page = await app.window();
    expect(await ask(page, 'decrypt', wrapped)).toEqual({ result: 'secret', shouldReEncrypt: false });
    expect(await ask(page, 'key-store')).toEqual({ isAvailable: true, backend: 'gnome_libsecret' });
  });

  test('may be locked, changed, rotated, missing or failing', async ({ app }) => {
    await app.launch();
    const page = await app.window();
    const wrapped = await ask(page, 'encrypt', 'secret');
    await app.control.setKeyStore('locked');
    await expect(ask(page, 'decrypt', wrapped)).rejects.toThrow('temporarily unavailable');
    await expect(ask(page, 'encrypt', 'x')).rejects.toThrow('Error while encrypting');
    await app.control.setKeyStore('unavailable');
    expect(await ask(page, 'key-store')).toEqual({ isAvailable: false, backend: 'basic_text' });
    await app.control.setKeyStore('throwing');
    await expect(ask(page, 'key-store')).rejects.toThrow('failed');
    await app.control.setKeyStore('rotated');
    expect(await ask(page, 'decrypt', wrapped)).toEqual({ result: 'secret', shouldReEncrypt: true });
    await app.control.setKeyStore('changed');
    await expect(ask(page, 'decrypt', wrapped)).rejects.toThrow('Error while decrypting');
    expect(await ask(page, 'decrypt', await ask(page, 'encrypt', 'new'))).toMatchObject({ result: 'new' });
  });

  test('may be weak: wrapped with the key that is the same everywhere', async ({ app }) => {
    await app.control.setKeyStore('weak');
    await app.launch();
    const page = await app.window();
    const wrapped = Buffer.from(await ask(page, 'encrypt', 'secret'));
    expect(wrapped.subarray(0, 3).toString()).toBe('v10');
    expect(wrapped.subarray(3).toString('hex')).toBe(weaklyWrapped('secret'));
    expect(await ask(page, 'key-store')).toEqual({ isAvailable: true, backend: 'basic_text' });
  });
});

test('clicks menu items by label, role or key, and not those that are off', async ({ app }) => {
  await app.launch();
  const page = await app.window();
  await app.menu('File › New walk-in');
  await page.getByLabel('Name').press('Control+n');
  await expect.poll(async () => noted(page, 'menu')).toEqual(['new', 'new']);
  await expect(app.menu('Off')).rejects.toThrow('cannot be clicked');
  await expect(app.menu('Nonsense')).rejects.toThrow('no item');
  const [file] = await app.control.menu();
  expect(file?.items.map((item) => item.label)).toEqual(['&New walk-in…', 'Off', 'Quit']);
});

test('answers dialogs with what the test says, and tells what was asked', async ({ app }) => {
  await app.launch();
  const page = await app.window();
  await app.control.answerDialog({ filePaths: ['/tmp/cv.pdf'] });
  expect(await ask(page, 'dialog')).toEqual({ canceled: false, filePaths: ['/tmp/cv.pdf'] });
  expect(await app.control.askedDialogs()).toEqual([
    { kind: 'showOpenDialog', options: { title: 'Choose' } },
  ]);
});

test('shows notifications, keeps a clipboard, wakes up', async ({ app }) => {
  await app.launch();
  const page = await app.window();
  await ask(page, 'notify');
  expect(await app.control.notifications()).toMatchObject([{ title: 'Hello', body: 'There' }]);
  expect(await ask(page, 'copy', 'copied')).toBe('copied');
  expect(await app.control.clipboard()).toBe('copied');
  await app.control.power('resume');
  expect(await noted(page, 'resume')).toHaveLength(1);
});

function weaklyWrapped(text: string): string {
  const key = pbkdf2Sync('peanuts', 'saltysalt', 1, 16, 'sha1');
  const cipher = createCipheriv('aes-128-cbc', key, Buffer.alloc(16, ' '));
  return Buffer.concat([cipher.update(text), cipher.final()]).toString('hex');
}
