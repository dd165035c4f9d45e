import { ask, expect, noted, test } from './fixture.ts';

test.beforeEach(async ({ app }) => app.launch());

test('serves the app’s own scheme from its handler, with its own addresses', async ({ app }) => {
  const page = await app.window();
  const answer = await page.evaluate(async () => {
    const response = await fetch('/posted', { method: 'POST', body: 'sent along' });
    return [response.status, response.headers.get('x-method'), await response.text()];
  });
  expect(answer).toEqual([200, 'POST', 'sent along']);
  const requests = await noted(page, 'request');
  expect(requests[0]).toEqual({ url: 'app://desk/index.html?one=1', method: 'GET' });
  expect(requests.at(-1)).toEqual({ url: 'app://desk/posted', method: 'POST' });
});

test('hands encoded paths on as they were written', async ({ app }) => {
  app.expectProblem(/Failed to load resource/u);
  const page = await app.window();
  const statuses = await page.evaluate(async () =>
    Promise.all(
      ['/..%2f..%2fmain.js', '/%2e%2e%2fmain.js', '/%5c..%5cmain.js'].map(
        async (path) => (await fetch(path)).status,
      ),
    ),
  );
  expect(statuses.filter((status) => status === 200)).toEqual([]);
  const paths = (await noted(page, 'request')).map(({ url }) => url);
  expect(paths).toContain('app://desk/..%2f..%2fmain.js');
});

test('keeps the content security policy', async ({ app }) => {
  app.expectProblem(/Content Security Policy|Refused to/u);
  const page = await app.window();
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    const image = await new Promise((resolve) => {
      const element = new Image();
      element.addEventListener('load', () => resolve('loaded'));
      element.addEventListener('error', () => resolve('blocked'));
      element.src = 'http://127.0.0.1:9/x.png';
    });
    const evaluated = (() => {
      try {
        // oxlint-disable-next-line no-eval -- this is the attack
        return (0, eval)('1 + 1');
      } catch (error) {
        return (error as Error).name;
      }
    })();
    return { injected: 'injected' in window, image, evaluated };
  });
  expect(ran).toEqual({ injected: false, image: 'blocked', evaluated: 'EvalError' });
});

test('lets main deny a navigation and a new window', async ({ app }) => {
  const page = await app.window();
  await page.getByRole('link', { name: 'Outside' }).click();
  await page.getByRole('link', { name: 'Mail' }).click();
  await expect
    .poll(async () => noted(page, 'will-navigate'))
    .toEqual(['https://example.com/out', 'mailto:a@b.c']);
  await page.getByRole('link', { name: 'New window' }).click();
  await expect.poll(async () => noted(page, 'window-open')).toEqual(['https://example.com/new']);
  await expect.poll(() => page.context().pages().length).toBe(1);
  await expect(page.getByRole('heading')).toHaveText('Fixture app');
});

test('lets an allowed navigation through and gives the new page the bridge', async ({ app }) => {
  const page = await app.window();
  await page.getByRole('link', { name: 'Second' }).click();
  await expect(page.getByRole('heading')).toHaveText('Second page');
  expect((await ask(page, 'sender')).url).toBe('app://desk/second.html');
});

test('reports a page that crashed, and shows it again', async ({ app }) => {
  await app.window();
  await app.control.crashRenderer();
  await expect
    .poll(async () => {
      const page = await app.window();
      return noted(page, 'render-process-gone').catch(() => null);
    })
    .toEqual(['crashed']);
  await expect((await app.window()).getByRole('heading')).toHaveText('Fixture app');
});

test('follows the theme of the computer', async ({ app }) => {
  const page = await app.window();
  const color = async (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await color()).toBe('rgb(255, 255, 255)');
  await app.control.setDark(true);
  await expect.poll(color).toBe('rgb(0, 0, 0)');
  expect(await noted(page, 'theme')).toEqual([true]);
});

test('resizes the window no smaller than main allows', async ({ app }) => {
  const page = await app.window();
  expect(page.viewportSize()).toEqual({ width: 900, height: 700 });
  await app.control.resizeWindow(300, 800);
  await expect.poll(() => page.viewportSize()).toEqual({ width: 400, height: 800 });
  expect(await noted(page, 'resize')).toHaveLength(1);
});

test('keeps what pages store in the data folder, across restarts and kills', async ({ app }) => {
  await (await app.window()).evaluate(() => localStorage.setItem('kept', 'yes'));
  await app.kill();
  await app.launch();
  expect(await (await app.window()).evaluate(() => localStorage.getItem('kept'))).toBe('yes');
});
