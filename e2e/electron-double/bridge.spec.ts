import { ask, expect, noted, test } from './fixture.ts';

test.beforeEach(async ({ app }) => app.launch());

test('offers the bridge before any script of the page runs', async ({ app }) => {
  const page = await app.window();
  await expect(page.locator('#early')).toHaveText('function');
});

test('keeps the two worlds apart', async ({ app }) => {
  const page = await app.window();
  const seen = await page.evaluate(() => ({
    preload: 'onlyInPreload' in window,
    ours: Object.keys(window).filter((key) => key.startsWith('electronDouble')),
    require: typeof (globalThis as any).require,
    process: typeof (globalThis as any).process,
    frozen: Object.isFrozen(window.fixture) && Object.isFrozen(window.fixture.nested),
    replaced: (() => {
      try {
        (window as any).fixture = 1;
      } catch {
        // Refused, as it should be.
      }
      return typeof window.fixture.ask;
    })(),
  }));
  expect(seen).toEqual({
    preload: false,
    ours: [],
    require: 'undefined',
    process: 'undefined',
    frozen: true,
    replaced: 'function',
  });
});

test('carries every type of a structured clone to main and back', async ({ app }) => {
  const page = await app.window();
  const checks = await page.evaluate(async () => {
    const sent = {
      text: 'ünï "quoted" \u2028 \u{1F600}',
      nothing: undefined,
      empty: null,
      numbers: [0, -0, 1.5, Number.NaN, Infinity, -Infinity],
      big: 12345678901234567890n,
      date: new Date(1234567890123),
      pattern: /a+/giu,
      map: new Map<unknown, unknown>([[1, new Set(['x', { y: 2 }])]]),
      bytes: new Uint8Array([0, 1, 128, 255]),
      floats: new Float64Array([1.5, -2]),
      buffer: new Uint8Array([9, 8]).buffer,
    };
    const got = await window.fixture.ask('echo', sent);
    return {
      text: got.text === sent.text,
      nothing: 'nothing' in got && got.nothing === undefined,
      empty: got.empty === null,
      numbers: got.numbers.every((n: number, index: number) => Object.is(n, sent.numbers[index])),
      big: got.big === sent.big,
      date: got.date instanceof Date && got.date.getTime() === sent.date.getTime(),
      pattern: String(got.pattern) === String(sent.pattern),
      map: got.map instanceof Map && got.map.get(1) instanceof Set && got.map.get(1).has('x'),
      bytes: got.bytes instanceof Uint8Array && String(got.bytes) === String(sent.bytes),
      floats: got.floats instanceof Float64Array && got.floats[1] === -2,
      buffer: got.buffer instanceof ArrayBuffer && new Uint8Array(got.buffer)[0] === 9,
    };
  });
  expect(Object.entries(checks).filter(([, isRight]) => !isRight)).toEqual([]);
});

test('carries a résumé of ten megabytes', async ({ app }) => {
  const page = await app.window();
  const sums = await page.evaluate(async () => {
    const bytes = new Uint8Array(10 * 1024 * 1024);
    for (let index = 0; index < bytes.length; index += 1) bytes[index] = (index * 31) % 256;
    const got = await window.fixture.ask('echo', bytes);
    let isSame = got.length === bytes.length;
    for (let index = 0; index < bytes.length; index += 1) isSame = isSame && bytes[index] === got[index];
    return isSame;
  });
  expect(sums).toBe(true);
});

test('crosses the bridge with functions, promises and values, synchronously where they are', async ({
  app,
}) => {
  const page = await app.window();
  const got = await page.evaluate(async () => ({
    sum: window.fixture.sync(2, 3),
    nested: [window.fixture.nested.list[1].two, window.fixture.nested.date instanceof Date],
    called: await window.fixture.later((text) => `${text} and answered`),
    copied: window.fixture.back({ a: [1] }),
    isCopy: (() => {
      const value = { a: 1 };
      return window.fixture.back(value) !== value;
    })(),
    withoutPrototype:
      Object.getPrototypeOf(
        window.fixture.back(
          new (class Person {
            name = 'x';
          })(),
        ),
      ) === Object.prototype,
  }));
  expect(got).toEqual({
    sum: 5,
    nested: [2, true],
    called: 'called back and answered',
    copied: { a: [1] },
    isCopy: true,
    withoutPrototype: true,
  });
});

test('lets only the message of an error across', async ({ app }) => {
  const page = await app.window();
  const errors = await page.evaluate(async () => {
    const describe = (error: any): unknown[] => [
      error instanceof Error,
      error.name,
      error.message,
      error.secret,
    ];
    const caught: unknown[][] = [];
    await window.fixture.ask('fail').catch((error: unknown) => caught.push(describe(error)));
    try {
      window.fixture.fail();
    } catch (error) {
      caught.push(describe(error));
    }
    await window.fixture.askElsewhere('nobody').catch((error: unknown) => caught.push(describe(error)));
    await window.fixture.ask('echo', () => 1).catch((error: unknown) => caught.push(describe(error)));
    try {
      window.fixture.requireFs();
    } catch (error) {
      caught.push(describe(error));
    }
    return caught;
  });
  expect(errors).toEqual([
    [true, 'Error', "Error invoking remote method 'ask': TypeError: it broke", undefined],
    [true, 'Error', 'sync failure', undefined],
    [
      true,
      'Error',
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
      undefined,
    ],
    [true, 'Error', 'An object could not be cloned.', undefined],
    [true, 'Error', 'module not found: node:fs', undefined],
  ]);
});

test('tells the page what main sends, in order, until it stops listening', async ({ app }) => {
  const page = await app.window();
  const heard = await page.evaluate(async () => {
    const all: unknown[] = [];
    const stop = window.fixture.on((...args) => all.push(args));
    for (const number of [1, 2, 3]) await window.fixture.ask('emit', number, new Uint8Array([number]));
    stop();
    await window.fixture.ask('emit', 4);
    return all.map((args: any) => [args[0], args[1] instanceof Uint8Array]);
  });
  expect(heard).toEqual([
    [1, true],
    [2, true],
    [3, true],
  ]);
});

test('says who asks: our page, in a window of ours', async ({ app }) => {
  const page = await app.window();
  expect(await ask(page, 'sender')).toEqual({
    url: 'app://desk/index.html?one=1',
    origin: 'app://desk',
    isTop: true,
    isMain: true,
    id: 1,
    isOurs: true,
  });
});

test('gives frames inside the page no bridge', async ({ app }) => {
  const page = await app.window();
  await page.evaluate(() => {
    for (const src of ['https://frame.app.electron-double.invalid/', 'about:blank']) {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }
  });
  await expect.poll(() => page.frames().length).toBe(3);
  await expect(page.frameLocator('iframe').first().getByRole('heading')).toHaveText('frame');
  for (const frame of page.frames().slice(1)) {
    expect(await frame.evaluate(() => ['fixture' in window, 'onlyInPreload' in window])).toEqual([
      false,
      false,
    ]);
  }
});

test('sends messages as a sender of the test’s choice', async ({ app }) => {
  await app.window();
  expect(await app.control.invokeAs({ url: 'https://evil.example/x' }, 'ask', 'sender')).toMatchObject({
    url: 'https://evil.example/x',
    origin: 'https://evil.example',
    isTop: true,
    isMain: false,
    isOurs: true,
  });
  expect(
    await app.control.invokeAs({ url: 'app://desk/index.html', isMainFrame: false }, 'ask', 'sender'),
  ).toMatchObject({ isTop: false, isMain: false });
  expect(
    await app.control.invokeAs({ url: 'app://desk/index.html', webContentsId: 77 }, 'ask', 'sender'),
  ).toMatchObject({ id: 77, isOurs: false });
  await expect(app.control.invokeAs({ url: 'app://desk/' }, 'ask', 'fail')).rejects.toThrow('it broke');
});

test('refuses by name what it does not model', async ({ app }) => {
  app.expectProblem(/not-modelled/u);
  const page = await app.window();
  for (const [name, words] of [
    ['unmodelled', 'Electron double: app.getAppMetrics is not modelled'],
    ['unmodelled-event', "Electron double: BrowserWindow.on('swipe') is not modelled"],
    ['unmodelled-class', 'Electron double: new WebContentsView() is not modelled'],
    ['dialog', 'Electron double: dialog.showOpenDialog without an answer given by the test'],
  ] as const) {
    await expect(ask(page, name)).rejects.toThrow(words);
  }
  expect(app.problems()).toEqual([]);
});

test('hears of a rejection that nobody caught', async ({ app }) => {
  const page = await app.window();
  await ask(page, 'reject-unhandled');
  await expect.poll(() => app.problems().join()).toContain('nobody caught me');
  app.expectProblem(/nobody caught me/u);
});

test('hears of an error in the page and on its console', async ({ app }) => {
  const page = await app.window();
  await page.evaluate(() => {
    console.error('said aloud');
    setTimeout(() => {
      throw new Error('fell down');
    });
  });
  await expect.poll(() => app.problems().length).toBe(2);
  app.expectProblem(/console-error: said aloud/u);
  app.expectProblem(/page-error: .*fell down/u);
});

test('asks the session before the page may use something', async ({ app }) => {
  const page = await app.window();
  const answers = await page.evaluate(async () => [
    await Notification.requestPermission(),
    await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('allowed'),
        () => resolve('denied'),
      );
    }),
    await navigator.clipboard.readText().catch((error: DOMException) => error.name),
  ]);
  expect(answers).toEqual(['granted', 'denied', 'NotAllowedError']);
  expect((await noted(page, 'permission')).map(({ permission }) => permission)).toEqual([
    'notifications',
    'geolocation',
    'clipboard-read',
  ]);
});
