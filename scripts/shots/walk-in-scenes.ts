import type { Page } from '@playwright/test';
import { fillWalkIn, type Visitor } from '../../e2e/steps/walk-in.ts';
import { openSignedIn, section, type Scene } from './stage.ts';

const visitor: Visitor = {
  phone: '(512) 555-0148',
  email: 'mj.ortega@example.com',
  firstName: 'María José',
  lastName: 'Ortega',
  postalCode: '78701',
  recentTitle: 'Prep Cook',
  recentEmployer: 'Blue Door Diner',
  note: 'Came in at lunch, knows our menu. Can start Monday.',
};

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save application' }).click();
  await page.getByText(/is saved$/u).waitFor();
}

async function openOutbox(page: Page): Promise<void> {
  await section(page, /^Outbox/u).click();
  await page
    .getByText(/Nothing waits here|not sent yet|Everything is sent/u)
    .first()
    .waitFor();
}

export const walkInScenes: readonly Scene[] = [
  {
    name: 'walk-in',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await section(page, /^New walk-in/u).click();
      await page.getByRole('textbox', { name: 'Phone' }).waitFor();
      await stage.shoot('walk-in-empty');
      await page.getByRole('textbox', { name: 'Email' }).fill('mj.ortega@');
      await page.getByRole('button', { name: 'Save application' }).click();
      await stage.shoot('walk-in-errors');
      await fillWalkIn(page, visitor, 'Line Cook');
      await page.getByText('Draft saved').waitFor();
      await page.getByRole('textbox', { name: 'Phone' }).focus();
      await page.getByRole('main').evaluate((screen) => screen.scrollTo(0, 0));
      await stage.shoot('walk-in-filled');
      await save(page);
      await stage.shoot('walk-in-saved');
    },
  },
  {
    name: 'walk-in-offline',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await stage.sandbox.pause();
      await page.getByRole('button', { name: /Check now/u }).click();
      await page.getByText('CareerPlug isn’t answering').first().waitFor();
      await fillWalkIn(page, visitor, 'Line Cook');
      await stage.shoot('walk-in-offline');
      await save(page);
      await openOutbox(page);
      await page.getByText('Waiting').first().waitFor();
      await stage.shoot('outbox-waiting');
      await page.clock.setFixedTime(Date.now() + 25 * 3_600_000);
      await page.evaluate(() => dispatchEvent(new Event('focus')));
      await page.getByText('has waited for more than a day').waitFor();
      await stage.shoot('outbox-overdue');
    },
  },
  {
    name: 'outbox-empty',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await openOutbox(page);
      await stage.shoot('outbox-empty');
    },
  },
  {
    name: 'outbox-uncertain',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      stage.sandbox.scenarios.set({ loseAnswers: 1 });
      await fillWalkIn(page, visitor, 'Line Cook');
      await save(page);
      await openOutbox(page);
      await page.getByText('Possibly sent, checking').first().waitFor();
      await stage.shoot('outbox-uncertain');
    },
  },
  {
    name: 'outbox-rejected',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await fillWalkIn(page, visitor, 'Line Cook');
      await page.getByText('Draft saved').waitFor();
      const chosen = await page.getByRole('combobox', { name: 'Job' }).inputValue();
      const job = stage.sandbox.world
        .listedJobs()
        .find(({ role, location }) => chosen === `${role.name} · ${location.name}`);
      stage.sandbox.world.closeJob(job?.id ?? 0);
      await save(page);
      await openOutbox(page);
      await page.getByText('Needs attention').first().waitFor();
      await stage.shoot('outbox-rejected');
      await page.keyboard.press('ControlOrMeta+1');
      await page.getByRole('heading', { level: 1, name: /^Today/u }).waitFor();
      await stage.shoot('today-outbox-trouble');
      await openOutbox(page);
      await page.getByRole('button', { name: 'Choose another job' }).click();
      await page.getByText('CareerPlug takes no applications').waitFor();
      await stage.shoot('walk-in-job-closed');
    },
  },
  {
    name: 'outbox-sent',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await fillWalkIn(page, visitor, 'Line Cook');
      await save(page);
      await openOutbox(page);
      await page.getByText(/^Sent/u).first().waitFor();
      await page.getByRole('button', { name: 'Open applicant' }).waitFor();
      await stage.shoot('outbox-sent');
      await page.getByText('kept as proof').evaluate((proof) => proof.scrollIntoView());
      await stage.shoot('outbox-sent-proof');
      await section(page, /^Walk-ins/u).click();
      await page.getByRole('row').first().click();
      await stage.shoot('applicants-walk-in');
      await section(page, /^New walk-in/u).click();
      await page.getByRole('textbox', { name: 'Phone' }).fill(visitor.phone);
      await page
        .getByText(/same phone/u)
        .first()
        .waitFor();
      await stage.shoot('walk-in-known-person');
    },
  },
  {
    name: 'outbox-file',
    play: async (stage) => {
      const page = await openSignedIn(stage);
      await stage.sandbox.pause();
      await fillWalkIn(page, visitor, 'Line Cook');
      await save(page);
      await openOutbox(page);
      await page.getByText('Waiting').first().waitFor();
      await page
        .getByRole('main')
        .getByRole('button', { name: /^More for/u })
        .click();
      await page.getByRole('menuitem', { name: 'Export to an encrypted file…' }).waitFor();
      await stage.shoot('outbox-more');
      await page.getByRole('menuitem', { name: 'Export to an encrypted file…' }).click();
      const dialog = page.getByRole('alertdialog', { name: 'Export 1 application' });
      await dialog.getByLabel('Passphrase', { exact: true }).fill('three blue umbrellas');
      await dialog.getByLabel('Passphrase again').fill('three blue');
      await dialog.getByRole('button', { name: 'Choose where to save' }).click();
      await stage.shoot('outbox-export');
      await dialog.getByLabel('Passphrase again').fill('three blue umbrellas');
      await stage.app.control.answerDialog({
        canceled: false,
        filePath: `${stage.app.userDataDir}/walk-ins.hiredesk`,
      });
      await dialog.getByRole('button', { name: 'Choose where to save' }).click();
      await page.getByText('In a file').first().waitFor({ timeout: 60_000 });
      await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
      await stage.shoot('outbox-exported');
      // Somebody alike came another way meanwhile: taken back, a person is asked.
      const job = stage.sandbox.world.listedJobs()[0];
      stage.sandbox.world.take(
        {
          job_id: Number(job?.id),
          app: {
            email: visitor.email,
            firstname: 'Maria',
            lastname: 'Ortega Ruiz',
            phone: '512-555-0148',
            city: 'Austin',
            state: 'TX',
            postal_code: '78702',
            recent_title: 'Cook',
            recent_employer: 'Blue Door',
          },
          prescreen_answers: [],
        },
        Date.now(),
        false,
      );
      await stage.sandbox.resume();
      await page.getByRole('button', { name: 'Take back' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Take back' }).click();
      await page.getByRole('heading', { name: 'Did this arrive?' }).waitFor({ timeout: 60_000 });
      await page.getByText('Ortega Ruiz').first().waitFor({ timeout: 60_000 });
      await stage.shoot('outbox-review');
    },
  },
];
