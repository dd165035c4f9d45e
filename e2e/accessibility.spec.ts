import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './steps/axe.ts';
import { tabTo } from './steps/keyboard.ts';
import { applicantRows, openSection, signIn } from './steps/sign-in.ts';
import { fullName, outboxEntries, someone, takeWalkIn, type Visitor } from './steps/walk-in.ts';
import { seen } from './steps/seen.ts';

test.use({ sandboxOptions: { applicants: 60, jobs: 8 } });

const next: Visitor = {
  ...someone,
  phone: '(512) 555-0163',
  email: 'tomas.reyes@example.org',
  firstName: 'Tomás',
  lastName: 'Reyes',
};

test('signing in has no serious flaw for anybody, in light and dark', async ({ app, preset }) => {
  await app.launch({ preset: { ...preset, clientSecret: '' } });
  const page = await app.window();
  await expectAccessible(app, page, 'connect');
  await page.getByRole('button', { name: 'Sign in to CareerPlug' }).click();
  await expectAccessible(app, page, 'key form');
  await page.getByRole('textbox', { name: 'Application key' }).fill('short');
  await page.getByRole('button', { name: 'Continue in the browser' }).click();
  await seen(page.getByText('This looks cut off.', { exact: false }));
  await expectAccessible(app, page, 'key form with problems');
  await page.getByRole('textbox', { name: 'Application key' }).fill(preset.clientId);
  await page.getByLabel('Secret').first().fill(preset.clientSecret);
  await page.getByRole('button', { name: 'Continue in the browser' }).click();
  await seen(page.getByRole('heading', { name: 'Continue in your browser' }));
  await expectAccessible(app, page, 'waiting');
  await app.deepLink('com.hiredesk.app://oauth/callback?code=a&state=not-ours');
  await seen(page.getByText('Something else arrived'));
  await expectAccessible(app, page, 'waiting with a notice');
});

test('no screen has a serious flaw for anybody, in light and dark', async ({ app, sandbox, preset }) => {
  test.setTimeout(360_000);
  const page = await signIn(app, sandbox, preset);
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);
  await expectAccessible(app, page, 'applicants, nobody chosen');
  await applicantRows(page).nth(1).click();
  await seen(page.getByText('Timeline'));
  await expectAccessible(app, page, 'applicants, one chosen');

  await test.step('whoever’s colours are forced sees what is selected; whoever wants no motion sees none', async () => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    const selected = page.getByRole('grid', { name: 'Applicants' }).getByRole('row', { selected: true });
    await expect(selected).toHaveCSS('outline-style', 'solid');
    const longest = await page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('*')].flatMap((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return `${transitionDuration}, ${animationDuration}`.split(', ').map((time) => parseFloat(time));
        }),
      ),
    );
    // Seconds.
    expect(longest).toBeLessThanOrEqual(0.001);
    await page.emulateMedia({ forcedColors: null, reducedMotion: null });
  });
  await page.getByRole('searchbox', { name: 'Search applicants' }).fill('zzqx');
  await seen(page.getByText('No one matches.'));
  await expectAccessible(app, page, 'applicants, nobody found');

  await openSection(page, /^Jobs/u);
  await page.getByRole('grid', { name: 'Jobs' }).getByRole('row').first().click();
  await seen(page.getByRole('heading', { name: 'Posting' }));
  await expectAccessible(app, page, 'jobs, one chosen');

  await openSection(page, /^Outbox/u);
  await seen(page.getByText('Nothing waits here'));
  await expectAccessible(app, page, 'outbox, empty');

  await openSection(page, /^New walk-in/u);
  await page.getByRole('textbox', { name: 'Phone' }).fill('12');
  await page.getByRole('button', { name: 'Save application' }).click();
  await seen(page.getByText(/things to mend before this can be saved/u));
  await expectAccessible(app, page, 'walk-in with problems');

  await sandbox.pause();
  await page.getByRole('textbox', { name: 'Phone' }).fill('');
  await takeWalkIn(page, someone, 'Cook');
  await expectAccessible(app, page, 'walk-in saved');
  await openSection(page, /^Outbox/u);
  await outboxEntries(page).first().click();
  await seen(page.getByRole('heading', { name: fullName(someone) }));
  await expectAccessible(app, page, 'outbox with an entry');

  await openSection(page, /^Settings/u);
  await seen(page.getByRole('button', { name: 'Sign out' }));
  await expectAccessible(app, page, 'settings');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await seen(page.getByRole('alertdialog'));
  await expectAccessible(app, page, 'settings, asked before signing out');
});

test('with the keyboard alone: in, through the lists, and two walk-ins saved', async ({ app }) => {
  await app.launch();
  const page = await app.window();
  const keys = page.keyboard;

  await test.step('into the sample company', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Explore with sample data' }));
    await keys.press('Enter');
    await seen(applicantRows(page).first());
  });

  await test.step('through the list, into somebody and back', async () => {
    await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);
    await tabTo(page, applicantRows(page).first());
    await keys.press('j');
    await keys.press('j');
    const second = applicantRows(page).and(page.locator('[aria-rowindex="2"]'));
    await expect(second).toHaveAttribute('aria-selected', 'true');
    await keys.press('k');
    const first = applicantRows(page).and(page.locator('[aria-rowindex="1"]'));
    await expect(first).toHaveAttribute('aria-selected', 'true');
    const name = (await first.locator('strong').innerText()).trim();
    await keys.press('Enter');
    await expect(page.getByRole('heading', { name, exact: true })).toBeFocused();
    await keys.press('Escape');
    await expect(first).toBeFocused();
    await keys.press('F6');
    await expect(first).not.toBeFocused();
  });

  await test.step('searching', async () => {
    const search = page.getByRole('searchbox', { name: 'Search applicants' });
    await keys.press('/');
    await expect(search).toBeFocused();
    await keys.type('zzqx');
    await seen(page.getByText('No one matches.'));
    await keys.press('Escape');
    await expect(search).toHaveValue('');
    await seen(applicantRows(page).first());
  });

  await test.step('from section to section', async () => {
    await keys.press('ControlOrMeta+3');
    await seen(page.getByRole('grid', { name: 'Jobs' }));
    await keys.press('ControlOrMeta+5');
    await seen(page.getByText('Nothing waits here'));
    await keys.press('ControlOrMeta+6');
    await seen(page.getByRole('button', { name: 'Leave the sample' }));
    await keys.press('ControlOrMeta+2');
    await seen(applicantRows(page).first());
    await keys.press('?');
    await seen(page.getByRole('dialog'));
    await keys.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  const fill = async (name: string, text: string): Promise<void> => {
    await tabTo(page, page.getByRole('textbox', { name, exact: true }));
    await keys.type(text);
  };
  const value = async (name: string): Promise<string> =>
    page.getByRole('textbox', { name, exact: true }).inputValue();
  const answerQuestions = async (): Promise<number> => {
    const required = /required by this job/u;
    const questions = page
      .getByRole('radiogroup', { name: required })
      .or(page.getByRole('group', { name: required }));
    const all = await questions.all();
    for (const question of all) {
      await tabTo(page, question);
      await keys.press('Space');
    }
    return all.length;
  };
  const job = page.getByRole('combobox', { name: 'Job' });
  const presses = await countPresses(page);

  const place = await test.step('a walk-in, from the first key to the last, and no pointer', async () => {
    const before = await presses();
    await keys.press('ControlOrMeta+n');
    await expect(page.getByRole('textbox', { name: 'Phone' })).toBeFocused();
    await fill('Phone', someone.phone);
    await fill('Email', someone.email);
    await fill('First name', someone.firstName);
    await fill('Last name', someone.lastName);
    await tabTo(page, job);
    await keys.type('Cook');
    await seen(page.getByRole('option', { name: /Cook/u }).first());
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await expect(page.getByRole('textbox', { name: 'ZIP' })).not.toHaveValue('');
    const answered = await answerQuestions();
    expect(answered).toBeGreaterThan(0);
    await fill('Last job title', someone.recentTitle);
    await fill('Last employer', someone.recentEmployer);
    await keys.press('ControlOrMeta+Enter');
    await seen(page.getByText(`${fullName(someone)} is saved`));
    // The letters of the person, four of the job, and a key or two for each field: nothing has to be looked for.
    const typed = lettersOf(someone) + 'Cook'.length;
    const { pointers, keydowns } = await presses();
    expect(pointers).toBe(0);
    expect(keydowns - before.keydowns - typed).toBeLessThanOrEqual(22 + 2 * answered);
    return { job: await jobOf(page), answered };
  });

  await test.step('the next person at the same job is asked nothing that is known already', async () => {
    const before = await presses();
    await keys.press('ControlOrMeta+n');
    await expect(page.getByRole('textbox', { name: 'Phone' })).toBeFocused();
    await expect(job).toHaveValue(new RegExp(`^${place.job}`, 'u'));
    for (const known of ['City', 'State', 'ZIP']) {
      await expect(page.getByRole('textbox', { name: known, exact: true })).not.toHaveValue('');
    }
    // What was one person's own is never the next one's.
    const own = ['Phone', 'Email', 'First name', 'Last name', 'Last job title', 'Last employer', 'Note'];
    for (const name of own) expect(await value(name), name).toBe('');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);

    await fill('Phone', next.phone);
    await fill('Email', next.email);
    await fill('First name', next.firstName);
    await fill('Last name', next.lastName);
    expect(await answerQuestions()).toBe(place.answered);
    await fill('Last job title', next.recentTitle);
    await fill('Last employer', next.recentEmployer);
    await keys.press('ControlOrMeta+Enter');
    await seen(page.getByText(`${fullName(next)} is saved`));
    const { pointers, keydowns } = await presses();
    expect(pointers).toBe(0);
    expect(keydowns - before.keydowns - lettersOf(next)).toBeLessThanOrEqual(18 + 2 * place.answered);
    await keys.press('ControlOrMeta+5');
    for (const visitor of [someone, next]) {
      await expect(outboxEntries(page).filter({ hasText: fullName(visitor) })).toHaveCount(1);
    }
  });
});

/** The job's name as the screen after saving says it. */
async function jobOf(page: Page): Promise<string> {
  const line = page.getByRole('region', { name: /is saved$/u }).getByRole('paragraph');
  const [name = ''] = (await line.first().innerText()).split(' · ');
  expect(name).not.toBe('');
  return name;
}

const lettersOf = ({ phone, email, firstName, lastName, recentTitle, recentEmployer }: Visitor): number =>
  [phone, email, firstName, lastName, recentTitle, recentEmployer].join('').length;

/** Counts every key and every press of a pointer from now on. */
async function countPresses(page: Page): Promise<() => Promise<{ keydowns: number; pointers: number }>> {
  await page.evaluate(() => {
    const counts = document.documentElement.dataset;
    const count = (name: string) => () => {
      counts[name] = String(Number(counts[name] ?? 0) + 1);
    };
    addEventListener('keydown', count('keydowns'), { capture: true });
    addEventListener('pointerdown', count('pointers'), { capture: true });
  });
  return async () =>
    page.evaluate(() => {
      const { keydowns = 0, pointers = 0 } = document.documentElement.dataset;
      return { keydowns: Number(keydowns), pointers: Number(pointers) };
    });
}

test('whom somebody opens takes the focus however late their page comes, unless another was chosen meanwhile', async ({
  app,
}) => {
  test.skip(app.kind !== 'double', 'Holds answers back through the double');
  await app.launch();
  const page = await app.window();
  const keys = page.keyboard;
  await page.getByRole('button', { name: 'Explore with sample data' }).click();
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u);
  const row = (place: number): Locator => applicantRows(page).and(page.locator(`[aria-rowindex="${place}"]`));
  const heading = async (place: number): Promise<Locator> => {
    const name = (await row(place).locator('strong').innerText()).trim();
    return page.getByRole('heading', { name, exact: true });
  };

  await app.control.probe('holdAnswers', 'applicants.get');
  await row(1).click();
  await keys.press('Enter');
  await expect(row(1)).toBeFocused();
  await app.control.probe('holdAnswers', null);
  await expect(await heading(1)).toBeFocused();

  await app.control.probe('holdAnswers', 'applicants.get');
  await row(6).click();
  await keys.press('Enter');
  await keys.press('j');
  await expect(row(7)).toHaveAttribute('aria-selected', 'true');
  await app.control.probe('holdAnswers', null);
  await seen(await heading(7));
  await expect(row(7)).toBeFocused();
});
