import type { Locale } from '../../shared/domain/locale.ts';
import type { Settings } from '../../shared/domain/settings.ts';

/** The language texts are shown in. `systemLocale` is a BCP 47 tag; what we don't speak becomes English. */
export function localeOf(language: Settings['language'], systemLocale: string): Locale {
  if (language !== 'system') return language;
  return /^es\b/iu.test(systemLocale) ? 'es' : 'en';
}

/**
 * The tag that numbers, dates and times are written by: the system's own where it is in the language shown
 * (en-GB, es-MX), so that a person in Britain reads a 24-hour clock.
 */
export function formatTagOf(locale: Locale, systemLocale: string): string {
  const fallback = locale === 'es' ? 'es-US' : 'en-US';
  try {
    const tag = new Intl.Locale(systemLocale);
    return tag.language === locale ? tag.toString() : fallback;
  } catch {
    return fallback;
  }
}
