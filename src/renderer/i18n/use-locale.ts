import { useIntl } from 'react-intl';
import type { Locale } from '../../shared/domain/locale.ts';

/** The language that is shown; the provider's tag says its country too. */
export function useLocale(): Locale {
  return /^es\b/u.test(useIntl().locale) ? 'es' : 'en';
}
