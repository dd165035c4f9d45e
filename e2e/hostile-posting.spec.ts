import { hostileHost, hostileMarker, hostileVisibleText } from '../src/sandbox/data/hostile.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './steps/sign-in.ts';
import { seen } from './steps/seen.ts';

test.use({ sandboxOptions: { applicants: 20, jobs: 3, scenario: { hostileDescriptions: true } } });

test('a hostile job description shows its text and runs nothing', async ({ app, sandbox, preset }) => {
  const page = await signIn(app, sandbox, preset);
  const ownAddress = page.url();
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  const openedBefore = await app.control.openedAddresses();

  await page.getByRole('button', { name: /^Jobs/u }).click();
  await page.getByRole('grid', { name: 'Jobs' }).getByRole('row').first().click();
  const posting = page.locator('section').filter({ hasText: 'as text, without links and pictures' });

  await test.step('its text is there, and nothing in it could do anything', async () => {
    await seen(posting.getByText(hostileVisibleText));
    await seen(posting.getByText('Hover over the daily catch.'));
    const alive =
      'script, style, img, iframe, object, embed, svg, math, form, input, button, a, video, link, meta, base, template, details, [style]';
    await expect(posting.locator(alive)).toHaveCount(0);
    const handlers = await posting.evaluate((element) =>
      [...element.querySelectorAll('*')].flatMap((one) =>
        [...one.attributes]
          .map(({ name }) => name)
          .filter((name) => /^on|href|src|srcdoc|action/u.test(name)),
      ),
    );
    expect(handlers).toEqual([]);
  });

  await test.step('pointing at it and pressing it runs nothing and leads nowhere', async () => {
    for (const text of [
      'Hover over the daily catch.',
      'Apply here',
      'Apply there',
      'Menu',
      'Benefits',
      'Sign in again',
    ]) {
      const words = posting.getByText(text);
      if ((await words.count()) === 0) continue;
      await words.first().hover();
      await words.first().click();
    }
    await page.keyboard.press('Enter');
    expect(await page.evaluate((marker) => marker in window, hostileMarker)).toBe(false);
    expect(page.url()).toBe(ownAddress);
    expect(page.context().pages()).toHaveLength(1);
    expect(page.frames()).toHaveLength(1);
    expect(await app.control.openedAddresses()).toEqual(openedBefore);
    expect(requested.filter((url) => url.includes(hostileHost))).toEqual([]);
    await seen(page.getByRole('heading', { name: 'Posting' }));
  });
});

test('a page of ours runs nothing but its own files and reaches nobody', async ({ app, sandbox }) => {
  await app.launch();
  const page = await app.window();
  await seen(page.getByRole('heading', { level: 1 }));

  app.expectProblem(/Content Security Policy|Refused to|violates the following|Not allowed to load/u);
  const before = sandbox.log.entries().length;
  const tried = await page.evaluate(async (origin) => {
    const refused: string[] = [];
    let policy = '';
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, originalPolicy }) => {
      refused.push(effectiveDirective);
      policy = originalPolicy;
    });
    const add = (name: string, attributes: Record<string, string>, text = ''): void => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.textContent = text;
      document.body.append(element);
    };
    add('script', {}, 'window.ranInline = true');
    add('script', { src: `${origin}/x.js` });
    add('img', { src: `${origin}/x.png` });
    add('iframe', { src: `${origin}/` });
    add('link', { rel: 'stylesheet', href: `${origin}/x.css` });
    add('object', { data: `${origin}/x.swf` });
    add('div', { onclick: 'window.ranInline = true', id: 'handler' });
    document.getElementById('handler')?.click();
    const failed = await Promise.allSettled([fetch(`${origin}/jobs`), import(`${origin}/x.js`)]);
    const evaluated = ((): string => {
      try {
        // oxlint-disable-next-line no-eval -- this is the attack
        return String((0, eval)('1 + 1'));
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 200));
    return {
      refused: [...new Set(refused)],
      policy,
      settled: failed.map(({ status }) => status),
      evaluated,
      ranInline: 'ranInline' in window,
    };
  }, sandbox.origin);
  const policy = tried.policy.split(/; ?/u);
  for (const rule of ['default', 'connect', 'object']) expect(policy).toContain(`${rule}-src 'none'`);
  expect(policy).toEqual(
    expect.arrayContaining(["frame-ancestors 'none'", "form-action 'none'", "base-uri 'none'"]),
  );
  expect(tried.policy).not.toMatch(/unsafe|\*/u);
  expect(tried.settled).toEqual(['rejected', 'rejected']);
  expect(tried.evaluated).toBe('EvalError');
  expect(tried.ranInline).toBe(false);
  for (const directive of [
    'script-src-elem',
    'script-src-attr',
    'script-src',
    'img-src',
    'connect-src',
    'style-src-elem',
  ]) {
    expect(tried.refused).toContain(directive);
  }
  expect(sandbox.log.entries()).toHaveLength(before);
});
