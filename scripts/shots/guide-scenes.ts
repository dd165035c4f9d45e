import { applicantRows } from '../../e2e/steps/sign-in.ts';
import { open, type Scene } from './stage.ts';

const words = {
  en: {
    explore: 'Explore with sample data',
    synced: /^Synced/u,
    walkIn: 'New walk-in',
    phone: 'Phone',
    email: 'Email',
    first: 'First name',
    last: 'Last name',
    list: 'Applicants',
  },
  es: {
    explore: 'Explorar con datos de ejemplo',
    synced: /^Actualizado/u,
    walkIn: 'Nueva solicitud',
    phone: 'Teléfono',
    email: 'Correo electrónico',
    first: 'Nombre',
    last: 'Apellido',
    list: 'Solicitantes',
  },
} as const;

/** The pictures of docs/guide, in its language. */
function guide(language: 'en' | 'es'): Scene {
  const word = words[language];
  return {
    name: `guide-${language}`,
    play: async (stage) => {
      const page = await open(stage, language === 'es' ? { language } : {});
      await page.getByRole('button', { name: word.explore }).waitFor();
      await stage.shoot(`guide-welcome-${language}`);
      await page.getByRole('button', { name: word.explore }).click();
      const rows =
        language === 'en'
          ? applicantRows(page)
          : page.getByRole('grid', { name: word.list }).getByRole('row');
      await page.getByText(word.synced).first().waitFor();
      await rows.nth(1).click();
      await page.getByRole('article').or(page.getByRole('main')).first().waitFor();
      await stage.shoot(`guide-applicants-${language}`);
      await page.keyboard.press('r');
      await page
        .getByText(/^1 (?:of|de) /u)
        .first()
        .waitFor();
      await stage.shoot(`guide-review-${language}`);
      await page.keyboard.press('Escape');
      await page.getByRole('navigation').getByRole('button', { name: word.walkIn }).click();
      await page.getByRole('textbox', { name: word.phone }).fill('(512) 555-0148');
      await page.getByRole('textbox', { name: word.email }).fill('mj.ortega@example.com');
      await page.getByRole('textbox', { name: word.first, exact: true }).fill('María José');
      await page.getByRole('textbox', { name: word.last, exact: true }).fill('Ortega');
      await page.getByRole('textbox', { name: word.phone }).focus();
      await stage.shoot(`guide-walk-in-${language}`);
    },
  };
}

export const guideScenes: readonly Scene[] = [guide('en'), guide('es')];
