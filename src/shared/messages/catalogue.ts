import { app as appEnglish } from './en/app.ts';
import { connect as connectEnglish } from './en/connect.ts';
import { failures as failuresEnglish } from './en/failures.ts';
import { applicants as applicantsEnglish } from './en/applicants.ts';
import { jobs as jobsEnglish } from './en/jobs.ts';
import { walkIn as walkInEnglish } from './en/walk-in.ts';
import { outbox as outboxEnglish } from './en/outbox.ts';
import { settings as settingsEnglish } from './en/settings.ts';
import { statusBar as statusBarEnglish } from './en/status-bar.ts';
import { marks as marksEnglish } from './en/marks.ts';
import { menu as menuEnglish } from './en/menu.ts';
import { today as todayEnglish } from './en/today.ts';
import { templates as templatesEnglish } from './en/templates.ts';
import { layouts as layoutsEnglish } from './en/layouts.ts';
import { exports as exportEnglish } from './en/export.ts';
import { updates as updatesEnglish } from './en/updates.ts';
import { help as helpEnglish } from './en/help.ts';
import { app as appSpanish } from './es/app.ts';
import { connect as connectSpanish } from './es/connect.ts';
import { failures as failuresSpanish } from './es/failures.ts';
import { applicants as applicantsSpanish } from './es/applicants.ts';
import { jobs as jobsSpanish } from './es/jobs.ts';
import { walkIn as walkInSpanish } from './es/walk-in.ts';
import { outbox as outboxSpanish } from './es/outbox.ts';
import { settings as settingsSpanish } from './es/settings.ts';
import { statusBar as statusBarSpanish } from './es/status-bar.ts';
import { marks as marksSpanish } from './es/marks.ts';
import { menu as menuSpanish } from './es/menu.ts';
import { today as todaySpanish } from './es/today.ts';
import { templates as templatesSpanish } from './es/templates.ts';
import { layouts as layoutsSpanish } from './es/layouts.ts';
import { exports as exportSpanish } from './es/export.ts';
import { updates as updatesSpanish } from './es/updates.ts';
import { help as helpSpanish } from './es/help.ts';

/** Every text shown to people, in ICU message syntax; keys begin with their noun (`outbox.sendNow`). */
export const english = {
  ...appEnglish,
  ...connectEnglish,
  ...failuresEnglish,
  ...applicantsEnglish,
  ...jobsEnglish,
  ...walkInEnglish,
  ...outboxEnglish,
  ...settingsEnglish,
  ...statusBarEnglish,
  ...marksEnglish,
  ...menuEnglish,
  ...templatesEnglish,
  ...todayEnglish,
  ...exportEnglish,
  ...layoutsEnglish,
  ...updatesEnglish,
  ...helpEnglish,
} as const;

export type MessageId = keyof typeof english;

/** Complete by type: a text missing in Spanish does not compile. Candidates and managers are *usted*. */
export const spanish: Record<MessageId, string> = {
  ...appSpanish,
  ...connectSpanish,
  ...failuresSpanish,
  ...applicantsSpanish,
  ...jobsSpanish,
  ...walkInSpanish,
  ...outboxSpanish,
  ...settingsSpanish,
  ...statusBarSpanish,
  ...marksSpanish,
  ...menuSpanish,
  ...templatesSpanish,
  ...todaySpanish,
  ...exportSpanish,
  ...layoutsSpanish,
  ...updatesSpanish,
  ...helpSpanish,
};

export const catalogues = { en: english, es: spanish } as const;
