import { expect, test } from './fixtures.ts';
import { expectAccessible } from './steps/axe.ts';
import { overTheBoard, throughTheTable } from './steps/layouts.ts';
import { changeAShortcut } from './steps/shortcuts.ts';
import { applicantRows, openSection, signIn } from './steps/sign-in.ts';
import { seen } from './steps/seen.ts';

test.use({ sandboxOptions: { applicants: 400, jobs: 20, repeats: 'accepted' } });

test('marks, tags, notes and contacts by key: seen in the list, found by views, undone, there after a restart', async ({
  app,
  sandbox,
  preset,
}) => {
  test.setTimeout(540_000);
  const page = await signIn(app, sandbox, preset);
  const { keyboard } = page;
  const rows = applicantRows(page);
  const nav = page.getByRole('navigation', { name: 'Sections' });
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u, { timeout: 360_000 });
  const row = (place: number) => rows.and(page.locator(`[aria-rowindex="${place}"]`));
  const nameOf = async (place: number): Promise<string> =>
    (await row(place).locator('strong').innerText()).trim();

  await test.step('1, 2 and 3 decide, and the chip is ours beside CareerPlug’s status', async () => {
    await row(1).click();
    await keyboard.press('1');
    await expect(row(1)).toContainText('my mark: Call');
    await keyboard.press('j');
    await keyboard.press('2');
    await expect(row(2)).toContainText('my mark: Maybe');
    await keyboard.press('j');
    await keyboard.press('3');
    await expect(row(3)).toContainText('my mark: No');
    await expect(nav.getByRole('button', { name: /^Call/u })).toContainText('1');
    await expect(nav.getByRole('button', { name: /^Maybe/u })).toContainText('1');
  });

  await test.step('Mod+Z takes the last mark back', async () => {
    await keyboard.press('ControlOrMeta+z');
    await expect(row(3)).not.toContainText('my mark: No');
    await expect(page.getByText('Mark taken back.').first()).toBeAttached();
  });

  await test.step('who stays open has been read; U marks unread again', async () => {
    await row(1).click();
    await expect(row(1)).not.toContainText('unread');
    await keyboard.press('u');
    await expect(row(1)).toContainText('unread');
  });

  const first = await nameOf(1);
  await test.step('a note, a tag and a contact', async () => {
    await keyboard.press('n');
    const note = page.getByRole('textbox', { name: 'My notes' });
    await expect(note).toBeFocused();
    await keyboard.type('Came in at lunch');
    await seen(page.getByText(/^Saved/u).first());
    await keyboard.press('Escape');
    await expect(row(1)).toBeFocused();
    await keyboard.press('t');
    await page.getByRole('textbox', { name: 'Tag' }).fill('Weekends');
    await keyboard.press('Enter');
    await seen(page.getByRole('button', { name: 'Remove the tag Weekends' }));
    await expectAccessible(app, page, 'an applicant with marks');
    await page
      .getByRole('toolbar', { name: 'Contact' })
      .getByRole('button', { name: 'Call', exact: true })
      .click();
    await seen(page.getByText(`Did you call ${first}?`));
    await expectAccessible(app, page, 'asked to log a contact');
    await page.getByRole('button', { name: 'Left a message' }).click();
    await seen(page.getByRole('listitem').filter({ hasText: 'Left a message' }));
  });

  await test.step('a message from a template, in the applicant’s language, goes to this computer’s own program', async () => {
    await page
      .getByRole('toolbar', { name: 'Contact' })
      .getByRole('button', { name: 'Write from a template' })
      .click();
    const dialog = page.getByRole('dialog', { name: /^Write to/u });
    await expect(dialog.getByLabel('Message')).toHaveValue(/^Hi .*thank you for applying for/u);
    await dialog.getByText('Español').click();
    await dialog.getByText('Email', { exact: true }).click();
    await expect(dialog.getByLabel('Message')).toHaveValue(/^Hola, .*gracias por su solicitud/u);
    // One of one's own, made of ours: what nobody fills in is refused, the rest is filled in at once.
    await dialog.getByRole('button', { name: 'Make a template of my own from this' }).click();
    const editor = page.getByRole('dialog', { name: 'A template of my own' });
    await editor.getByLabel('Name').fill('A las tres');
    await editor.getByLabel('Message').fill('Hola {nombre}');
    await seen(editor.getByText('{nombre} isn’t known.', { exact: false }));
    await expectAccessible(app, page, 'a template of my own');
    await editor.getByLabel('Message').fill('Hola {name}, a las 3 por {job}');
    await editor.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByLabel('Message')).toHaveValue(/^Hola [^{]+, a las 3 por [^{]+$/u);
    await expect(dialog.getByRole('radio', { name: 'A las tres' })).toBeChecked();
    await dialog.getByText('Email', { exact: true }).click();
    await dialog.getByLabel('Message').fill('Hola & gracias,\n¿a las 3?');
    await expectAccessible(app, page, 'writing from a template');
    await dialog.getByRole('button', { name: 'Open in mail program' }).click();
    await seen(page.getByText(`Did you email ${first}?`));
    const opened = (await app.control.openedAddresses()).at(-1) ?? '';
    expect(opened).toMatch(/^mailto:[^?]+\?subject=Entrevista%20para%20/u);
    expect(opened).toContain('&body=Hola%20%26%20gracias%2C%0D%0A%C2%BFa%20las%203%3F');
    await page.getByRole('button', { name: 'Not now' }).click();
  });

  await test.step('many at once: X, Shift+J, and a mark for all of them as one step', async () => {
    await row(4).click();
    await keyboard.press('x');
    await keyboard.press('Shift+J');
    await keyboard.press('Shift+J');
    await seen(page.getByRole('toolbar', { name: '3 chosen' }));
    await expectAccessible(app, page, 'three chosen');
    await keyboard.press('3');
    await expect(row(4)).toContainText('my mark: No');
    await expect(row(6)).toContainText('my mark: No');
    await keyboard.press('ControlOrMeta+z');
    await expect(row(4)).not.toContainText('my mark: No');
    await keyboard.press('Escape');
    await expect(page.getByRole('toolbar', { name: /chosen/u })).toHaveCount(0);
  });

  await test.step('everybody of a view', async () => {
    await keyboard.press('ControlOrMeta+a');
    await seen(page.getByRole('toolbar', { name: '400 chosen' }));
    await keyboard.press('2');
    await expect(nav.getByRole('button', { name: /^Maybe/u })).toContainText('400');
    await keyboard.press('ControlOrMeta+z');
    await expect(nav.getByRole('button', { name: /^Maybe/u })).toContainText('1');
    await keyboard.press('Escape');
  });

  await test.step('a filter’s number is how many one gets, and a view keeps it under a name', async () => {
    await page.getByRole('button', { name: 'Filter' }).click();
    const choice = page
      .getByRole('dialog', { name: 'Filter' })
      .locator('label')
      .filter({ hasText: 'In process' });
    await seen(choice);
    const count = /(\d+)$/u.exec((await choice.innerText()).trim())?.[1] ?? 'none';
    await expectAccessible(app, page, 'filters open');
    await choice.click();
    await keyboard.press('Escape');
    await expect(page.locator('h1 + output')).toContainText(`${count} of 400`);
    // The chip says how many it alone keeps out.
    const hides = String(400 - Number(count));
    await seen(page.getByRole('button', { name: `Remove the filter In process, which hides ${hides}` }));
    await page.getByRole('button', { name: 'This view' }).click();
    await page.getByRole('menuitem', { name: 'Save as a view' }).click();
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('On their way');
    await keyboard.press('Enter');
    await expect(nav.getByRole('button', { name: /^On their way/u })).toContainText(count);
  });

  await test.step('the palette does what keys do', async () => {
    await keyboard.press('ControlOrMeta+k');
    await seen(page.getByRole('dialog', { name: 'Search for a command' }));
    await expectAccessible(app, page, 'palette');
    await keyboard.type('outb');
    await keyboard.press('Enter');
    await seen(page.getByText('Nothing waits here'));
  });

  await test.step('possible duplicates, each with why', async () => {
    await openSection(page, /^Possible duplicates/u);
    const list = page.getByRole('grid', { name: 'Possible duplicates' }).getByRole('row');
    await expect(list.first()).toContainText(/Same phone|Same email|Alike name/u);
    await list.first().click();
    await seen(page.getByRole('heading', { name: /^Other applications/u }));
    await expectAccessible(app, page, 'possible duplicates');
  });

  await test.step('a piece of a name and the last digits of a number find somebody', async () => {
    await openSection(page, /^Applicants/u);
    const search = page.getByRole('searchbox', { name: 'Search applicants' });
    const piece = first.split(' ')[0]?.slice(1, 5) ?? '';
    await search.fill(piece);
    await seen(rows.filter({ hasText: first }).first());
    await search.fill('');
  });

  await test.step('after a restart everything is there', async () => {
    await app.quit();
    await app.launch({ preset });
    const again = await app.window();
    await openSection(again, /^Call/u);
    const called = again.getByRole('grid', { name: 'Call' }).getByRole('row').first();
    await expect(called).toContainText(first);
    await called.click();
    await expect(again.getByRole('textbox', { name: 'My notes' })).toHaveValue('Came in at lunch');
    await seen(again.getByRole('button', { name: 'Remove the tag Weekends' }));
  });

  await test.step('letters alone can be switched off as shortcuts', async () => {
    const again = await app.window();
    await openSection(again, /^Settings/u);
    await again
      .getByRole('radiogroup', { name: 'Single letters as shortcuts' })
      .getByText('Off', { exact: true })
      .click();
    await expect(again.getByRole('radio', { name: 'Off' })).toBeChecked();
    await openSection(again, /^Call/u);
    const called = again.getByRole('grid', { name: 'Call' }).getByRole('row').first();
    await called.click();
    await expect(called).toBeFocused();
    await again.keyboard.press('3');
    await again.keyboard.press('ControlOrMeta+k');
    await seen(again.getByRole('dialog', { name: 'Search for a command' }));
    await again.keyboard.press('Escape');
    await expect(called).toContainText('my mark: Call');
  });

  await test.step('in Spanish too', async () => {
    const again = await app.window();
    await openSection(again, /^Settings/u);
    await again.getByText('Español').click();
    await again
      .getByRole('navigation', { name: 'Secciones' })
      .getByRole('button', { name: /^Llamar/u })
      .click();
    await again.getByRole('grid', { name: 'Llamar' }).getByRole('row').first().click();
    await seen(again.getByRole('heading', { name: /^Mis notas/u }));
    await seen(again.getByRole('button', { name: /^Posibles duplicados/u }));
  });
});

test('a review goes from one to the next by keys alone, back by undo, and says what came of it', async ({
  app,
  sandbox,
  preset,
}) => {
  test.setTimeout(540_000);
  const page = await signIn(app, sandbox, preset);
  const { keyboard } = page;
  await expect(page.getByRole('contentinfo')).toContainText(/Synced/u, { timeout: 360_000 });
  await openSection(page, /^In process/u);
  await page.getByRole('searchbox', { name: 'Search applicants' }).fill('mar');
  const rows = page.getByRole('grid', { name: 'In process' }).getByRole('row');
  await rows.first().click();
  const total = Number(await page.getByRole('grid', { name: 'In process' }).getAttribute('aria-rowcount'));
  expect(total).toBeGreaterThan(2);
  const names = await Promise.all(
    [0, 1, 2].map(async (place) => (await rows.nth(place).locator('strong').innerText()).trim()),
  );

  await keyboard.press('r');
  // As a whole: what is told of a mark begins with the same words.
  const place = (at: number) => page.getByText(`${at} of ${total}`, { exact: true });
  const heading = (name = '') => page.getByRole('heading', { name, level: 2, exact: true });
  await seen(place(1));
  await expect(heading(names[0])).toBeFocused();
  await expectAccessible(app, page, 'review');
  await keyboard.press('1');
  await expect(heading(names[1])).toBeFocused();
  await keyboard.press('3');
  await seen(place(3));
  await keyboard.press('ControlOrMeta+z');
  await seen(place(2));
  await expect(heading(names[1])).toBeFocused();
  await expect(page.getByRole('button', { name: 'No', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  for (let at = 2; at <= total; at += 1) {
    await seen(place(at));
    await keyboard.press('j');
  }
  await seen(page.getByText('You’ve looked at everyone.'));
  await seen(page.getByText(`1 Call · 0 Maybe · 0 No · ${total - 1} passed over`));
  await expectAccessible(app, page, 'review, over');
  await keyboard.press('Escape');
  await expect(rows.first()).toContainText('my mark: Call');

  await openSection(page, /^Applicants/u);
  await applicantRows(page).nth(1).click();
  await throughTheTable(app, page);
  await overTheBoard(app, page);
  await test.step('two side by side, from the board', async () => {
    const people = page.getByRole('region', { name: 'Call', exact: true }).getByRole('row');
    await people.first().click();
    for (const key of ['x', 'Shift+J', 'v']) await keyboard.press(key);
    await seen(page.getByRole('table', { name: 'Compare 2 people' }));
    await expectAccessible(app, page, 'two compared');
    await keyboard.press('Escape');
    await seen(people.first());
  });
  await changeAShortcut(app, page);
});
