import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../../shared/domain/locale.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import { catalogues, type MessageId } from '../../shared/messages/catalogue.ts';

/** One text of the catalogue in a person's language. */
export type Text = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

export function createText(locale: Locale): Text {
  return (id, values) => String(new IntlMessageFormat(catalogues[locale][id], locale).format(values));
}

/** The language to speak: the chosen one, else the operating system's where we know it, else English. */
export function localeOf(language: Settings['language'], systemLocale: string): Locale {
  if (language !== 'system') return language;
  return /^es\b/iu.test(systemLocale) ? 'es' : 'en';
}
