import { expect, type Page } from '@playwright/test';
import { seen } from './seen.ts';

export type Visitor = {
  readonly phone: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly postalCode: string;
  readonly recentTitle: string;
  readonly recentEmployer: string;
  readonly note: string;
};

export const someone: Visitor = {
  phone: '(512) 555-0142',
  email: 'ines.walker@example.org',
  firstName: 'Ines',
  lastName: 'Walker-Sato',
  postalCode: '78701',
  recentTitle: 'Barista',
  recentEmployer: 'Corner Coffee',
  note: 'Evenings only',
};

/** Fills the form for the first job whose name contains `job`; answers its questions as they come. */
export async function fillWalkIn(page: Page, visitor: Visitor, job: string): Promise<void> {
  await page.getByRole('button', { name: 'New walk-in' }).first().click();
  await page.getByRole('textbox', { name: 'Phone' }).fill(visitor.phone);
  await page.getByRole('textbox', { name: 'Email' }).fill(visitor.email);
  await page.getByRole('textbox', { name: 'First name' }).fill(visitor.firstName);
  await page.getByRole('textbox', { name: 'Last name' }).fill(visitor.lastName);
  await page.getByRole('combobox', { name: 'Job' }).fill(job);
  const options = page.getByRole('option', { name: new RegExp(job, 'u') });
  await options.first().click();
  // While its choices are open, the rest of the page is hidden from whoever can't see it, and from these steps.
  await options.first().waitFor({ state: 'hidden' });
  // The job's own questions and its location's address come together, a moment after it was chosen; until then the form
  // may show the address of the job before.
  await questionsAreThere(page);
  await expect(page.getByRole('textbox', { name: 'City' })).not.toHaveValue('');
  await answerQuestions(page);
  await page.getByRole('textbox', { name: 'ZIP' }).fill(visitor.postalCode);
  await page.getByRole('textbox', { name: 'Last job title' }).fill(visitor.recentTitle);
  await page.getByRole('textbox', { name: 'Last employer' }).fill(visitor.recentEmployer);
  await page.getByRole('textbox', { name: /note/iu }).fill(visitor.note);
}

async function questionsAreThere(page: Page): Promise<void> {
  await page.getByText('Loading this job’s questions…').waitFor({ state: 'hidden' });
}

/** Answers what the chosen job insists on and nobody has answered yet, with the first answer of each. */
export async function answerQuestions(page: Page): Promise<void> {
  await questionsAreThere(page);
  const name = /required by this job/u;
  const groups = page.getByRole('radiogroup', { name }).or(page.getByRole('group', { name }));
  for (const group of await groups.all()) {
    if ((await group.locator('input:checked').count()) === 0) await group.locator('label').first().click();
  }
  for (const field of await page.getByRole('textbox', { name }).all()) {
    if ((await field.inputValue()) === '') await field.fill('Monday');
  }
}

/** What the form says of itself once everything typed is on the disk. */
export async function expectDraftSaved(page: Page): Promise<void> {
  await seen(page.getByText('Draft saved'));
}

export const fullName = ({ firstName, lastName }: Visitor): string => `${firstName} ${lastName}`;

/** The rows of the outbox, newest first. */
export function outboxEntries(page: Page): ReturnType<Page['locator']> {
  return page.getByRole('listbox', { name: 'Applications taken here' }).getByRole('option');
}

/** Takes an application from a person at the counter, up to the screen that says it is saved. */
export async function takeWalkIn(page: Page, visitor: Visitor, job: string): Promise<void> {
  await fillWalkIn(page, visitor, job);
  await page.getByRole('button', { name: 'Save application' }).click();
  await seen(page.getByText(`${fullName(visitor)} is saved`));
}
