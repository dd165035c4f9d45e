import { useEffect, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { catalogues } from '../../shared/messages/catalogue.ts';
import type { Locale } from '../../shared/domain/locale.ts';

/** Texts by `locale`, numbers and dates by `formatTag` (locale.ts). */
export function TextProvider({
  locale,
  formatTag,
  children,
}: {
  readonly locale: Locale;
  readonly formatTag: string;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <IntlProvider locale={formatTag} defaultLocale={formatTag} messages={catalogues[locale]}>
      <I18nProvider locale={formatTag}>{children}</I18nProvider>
    </IntlProvider>
  );
}
