import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applicantRows } from '../../e2e/steps/sign-in.ts';
import { open, openSignedIn, section, type Scene } from './stage.ts';

export const deskScenes: readonly Scene[] = [
  {
    name: 'applicants',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await stage.shoot('applicants-nobody-chosen');
      await applicantRows(page).nth(1).click();
      await stage.shoot('applicants');
      const search = page.getByRole('searchbox', { name: 'Search applicants' });
      await search.fill('mar');
      await applicantRows(page).first().click();
      await stage.shoot('applicants-search');
      await search.fill('zzqx');
      await stage.shoot('applicants-no-match');
      await search.fill('');
      await page.getByRole('button', { name: 'Filter' }).click();
      await stage.shoot('applicants-filter-open');
      await page.keyboard.press('Escape');
      await section(page, /^Hired/u).click();
      await page.getByRole('row').first().click();
      await stage.shoot('applicants-hired');
      await section(page, /^Walk-ins/u).click();
      await stage.shoot('applicants-walk-ins-none');
      await section(page, /^Applicants/u).click();
      await applicantRows(page).first().click();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await stage.shoot('shortcuts');
    },
  },
  {
    name: 'today',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await section(page, /^Not contacted/u).click();
      await page.getByRole('row').first().click();
      await page.getByRole('button', { name: 'Remind me' }).click();
      await page.getByRole('menuitem', { name: 'In two hours' }).click();
      await section(page, /^Today/u).click();
      await page.getByRole('heading', { name: /^Today/u }).waitFor();
      await page.getByText(/more$/u).first().waitFor();
      await stage.shoot('today');
    },
  },
  {
    name: 'layouts',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      const { keyboard } = page;
      await applicantRows(page).first().click();
      for (const key of ['1', 'j', '2', 's', 's', 'j', '3', 'j', '1']) await keyboard.press(key);
      await keyboard.press('ControlOrMeta+Shift+T');
      await page.getByRole('columnheader', { name: 'Age' }).waitFor();
      await stage.shoot('table');
      await keyboard.press('Enter');
      await page.getByText('Timeline').waitFor();
      await stage.shoot('table-reading');
      await page.getByRole('button', { name: 'Columns' }).click();
      await page.getByRole('dialog').waitFor();
      await stage.shoot('table-columns');
      await keyboard.press('Escape');
      await page.getByRole('button', { name: 'Show the applicant beside' }).click();
      await keyboard.press('ControlOrMeta+Shift+B');
      await page.getByRole('region', { name: 'Hired' }).getByRole('row').first().waitFor();
      await stage.shoot('board-by-status');
      await page.getByText('My mark', { exact: true }).click();
      await page.getByRole('region', { name: 'Maybe' }).getByRole('row').first().click();
      await stage.shoot('board-by-mark');
    },
  },
  {
    name: 'template',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await applicantRows(page).first().click();
      await page.getByRole('button', { name: 'Write from a template' }).click();
      const dialog = page.getByRole('dialog', { name: /^Write to/u });
      await dialog.waitFor();
      await stage.shoot('template');
      await dialog.getByText('Email', { exact: true }).click();
      await dialog.getByText('Español').click();
      await stage.shoot('template-spanish-mail');
      await page.getByRole('button', { name: 'Make a template of my own from this' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Entrevista corta');
      await stage.shoot('template-own');
    },
  },
  {
    name: 'compare',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await applicantRows(page).nth(1).click();
      for (const key of ['x', 'Shift+J', 'Shift+J', 'v']) await page.keyboard.press(key);
      await page.getByRole('table', { name: 'Compare 3 people' }).waitFor();
      await stage.shoot('compare');
    },
  },
  {
    name: 'export',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await applicantRows(page).first().click();
      await page.keyboard.press('ControlOrMeta+e');
      await page.getByRole('dialog', { name: /^Export/u }).waitFor();
      await stage.shoot('export');
      await stage.app.control.answerDialog({ canceled: false, filePath: '/dev/null/list.xlsx' });
      await page.getByRole('button', { name: 'Choose where to save' }).click();
      await page.getByRole('dialog').getByRole('alert').waitFor();
      await stage.shoot('export-failed');
    },
  },
  {
    name: 'export-progress',
    isLong: true,
    sandbox: { applicants: 20_000, jobs: 400 },
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await page
        .getByText(/^Synced/u)
        .first()
        .waitFor({ timeout: 120_000 });
      await page.keyboard.press('ControlOrMeta+e');
      await stage.app.control.answerDialog({
        canceled: false,
        filePath: join(tmpdir(), 'hiredesk-shot.xlsx'),
      });
      await page.getByRole('button', { name: 'Choose where to save' }).click();
      await page.getByRole('progressbar').waitFor();
      await stage.shoot('export-progress');
    },
  },
  {
    name: 'marks',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      const { keyboard } = page;
      await applicantRows(page).first().click();
      for (const key of ['1', 'j', '2', 's', 's', 's', 'j', '3', 'j', '1', 'k', 'k'])
        await keyboard.press(key);
      await page
        .getByRole('textbox', { name: 'My notes' })
        .fill('Came in at lunch, knows our menu. Can start Monday.');
      await page.getByText(/^Saved/u).waitFor();
      await page.getByRole('button', { name: 'Tag', exact: true }).click();
      await page.getByRole('textbox', { name: 'Tag' }).fill('Weekends');
      await stage.shoot('tag-dialog');
      await keyboard.press('Enter');
      await page.getByRole('button', { name: 'Remove the tag Weekends' }).waitFor();
      await page.getByRole('button', { name: 'Call', exact: true }).first().click();
      await page.getByText(/^Did you call/u).waitFor();
      await stage.shoot('marks-contact-offer');
      await page.getByRole('button', { name: 'Left a message' }).click();
      await page.getByText('Left a message').waitFor();
      await stage.shoot('marks');
      await applicantRows(page).nth(2).click();
      for (const key of ['x', 'Shift+J', 'Shift+J']) await keyboard.press(key);
      await stage.shoot('marks-many');
      await keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('dialog').waitFor();
      await stage.shoot('palette');
      await page.keyboard.press('Escape');
      await section(page, /^Possible duplicates/u).click();
      await page.getByRole('row').first().click();
      await page.getByText('Other applications').waitFor();
      await stage.shoot('duplicates');
      await section(page, /^Applicants/u).click();
      await page.getByRole('button', { name: 'Filter' }).click();
      await page.getByRole('dialog', { name: 'Filter' }).getByText('Open jobs').click();
      await stage.shoot('filters-open');
      await keyboard.press('Escape');
      await section(page, /^Not contacted/u).click();
      await page.getByRole('button', { name: 'Review one by one' }).click();
      await page.getByRole('heading', { name: 'Review: Not contacted' }).waitFor();
      await keyboard.press('1');
      await page.getByText('2 of 200').waitFor();
      await stage.shoot('review');
    },
  },
  {
    name: 'first-sync',
    sandbox: { applicants: 3000, scenario: { delayMs: 300 } },
    play: async (stage) => {
      const page = await openSignedIn(stage, false);
      await applicantRows(page).first().click();
      await stage.shoot('first-sync');
    },
  },
  {
    name: 'offline',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await applicantRows(page).nth(2).click();
      await stage.sandbox.pause();
      await page.getByRole('button', { name: /Check now/u }).click();
      await page.getByText('CareerPlug isn’t answering').first().waitFor();
      await stage.shoot('not-answering');
      await stage.app.control.setOnline(false);
      await page.getByRole('button', { name: /Check now/u }).click();
      await page.getByText('No internet').first().waitFor();
      await stage.shoot('no-internet');
    },
  },
  {
    name: 'sign-in-needed',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await applicantRows(page).first().click();
      stage.sandbox.grants.revokeAll(null);
      await page.getByRole('button', { name: /Check now/u }).click();
      await page
        .getByText(/Please sign in again/u)
        .first()
        .waitFor();
      await stage.shoot('sign-in-needed');
    },
  },
  {
    name: 'gone',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      const { applicants } = stage.sandbox.world;
      const [first] = applicants.select({});
      if (first !== undefined) applicants.remove(first.id);
      // As somebody does who knows that they are gone: compared at once, a part with every look.
      await page.evaluate(() =>
        (
          globalThis as unknown as { hiredesk: { call: (name: string, input: unknown) => unknown } }
        ).hiredesk.call('sync.believeGone', undefined),
      );
      const mark = applicantRows(page).first().getByText('Not in CareerPlug');
      while (!(await mark.isVisible())) {
        await page.getByRole('button', { name: /Check now/u }).click();
        await page.waitForTimeout(500);
      }
      await applicantRows(page).first().click();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await stage.shoot('applicant-gone');
      await page.getByRole('button', { name: 'Erase from this computer' }).click();
      await page.getByRole('alertdialog').or(page.getByRole('dialog')).waitFor();
      await stage.shoot('applicant-erase');
    },
  },
  {
    name: 'empty-account',
    sandbox: { applicants: 0, jobs: 0 },
    play: async (stage) => {
      const page = await open(stage);
      await page.getByRole('button', { name: 'Sign in to CareerPlug' }).click();
      await page.getByRole('button', { name: 'Continue in the browser' }).click();
      const browser = await stage.app.browserPage();
      await browser.getByRole('button', { name: 'Log in' }).click();
      await browser.getByRole('button', { name: 'Authorize' }).click();
      await page.getByText('No applicants yet').waitFor();
      await stage.shoot('applicants-none');
      await section(page, /^Jobs/u).click();
      await stage.shoot('jobs-none');
      await section(page, /^Today/u).click();
      await page.getByRole('heading', { name: /^Today/u }).waitFor();
      await stage.shoot('today-none');
    },
  },
  {
    name: 'jobs',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await section(page, /^Jobs/u).click();
      await page.getByRole('row').first().waitFor();
      await stage.shoot('jobs-none-chosen');
      await page.getByRole('row').nth(1).click();
      await stage.shoot('jobs');
      await page.getByRole('searchbox').fill('cook');
      await page.getByRole('row').first().click();
      await stage.shoot('jobs-search');
      await page.getByRole('searchbox').fill('');
      await page.getByRole('button', { name: 'Near a ZIP' }).click();
      await page.getByRole('textbox', { name: 'ZIP' }).fill('83702');
      await stage.shoot('jobs-near-asked');
      await page.keyboard.press('Enter');
      await page.getByText(/^Distances by CareerPlug/u).waitFor();
      await page.getByRole('grid', { name: 'Jobs' }).getByRole('row').first().click();
      await stage.shoot('jobs-near');
    },
  },
  {
    name: 'hostile-posting',
    sandbox: { scenario: { hostileDescriptions: true } },
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await section(page, /^Jobs/u).click();
      await page.getByRole('row').first().click();
      await stage.shoot('jobs-hostile-posting');
    },
  },
  {
    name: 'settings',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await section(page, /^Settings/u).click();
      await stage.shoot('settings');
      await page.getByRole('button', { name: 'Change shortcuts' }).click();
      await page.getByRole('button', { name: /^Star:/u }).click();
      await page.keyboard.press('1');
      await stage.shoot('settings-shortcuts');
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('alertdialog').or(page.getByRole('dialog')).waitFor();
      await stage.shoot('settings-sign-out');
    },
  },
  {
    name: 'sample-company',
    play: async (stage) => {
      const page = await open(stage);
      await page.getByRole('button', { name: /sample data/u }).click();
      await applicantRows(page).first().click();
      await stage.shoot('sample-company');
    },
  },
  {
    name: 'spanish',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await section(page, /^Settings/u).click();
      await page.getByText('Español').click();
      await stage.shoot('settings-spanish');
      await section(page, /^Candidatos|^Solicitantes|^Postulantes/u)
        .first()
        .click();
      await page.getByRole('row').nth(1).click();
      await stage.shoot('applicants-spanish');
    },
  },
  {
    name: 'hundred-thousand',
    isLong: true,
    sandbox: { applicants: 100_000, jobs: 5000 },
    play: async (stage) => {
      const page = await openSignedIn(stage, false);
      await applicantRows(page).first().click();
      await stage.shoot('hundred-thousand-during-first-sync');
      await page
        .getByText(/^Synced/u)
        .first()
        .waitFor({ timeout: 600_000 });
      await stage.shoot('hundred-thousand-top');
      const list = page.getByRole('grid', { name: 'Applicants' });
      // Names, and not the lines that stand for them until they have been read.
      const named = (place: number) =>
        list.locator(`[aria-rowindex="${place}"]`).locator('strong').waitFor({ timeout: 10_000 });
      await list.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
      await named(50_003);
      await stage.shoot('hundred-thousand-middle');
      await page.keyboard.press('End');
      await named(100_000);
      await stage.shoot('hundred-thousand-end');
      await page.getByRole('searchbox', { name: 'Search applicants' }).fill('garcia');
      await page.locator('[role="grid"][aria-busy="false"] mark').first().waitFor();
      await stage.shoot('hundred-thousand-search');
    },
  },
];
