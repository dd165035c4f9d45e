import { createIntl } from 'react-intl';
import type { Locale } from '../../shared/domain/locale.ts';
import { catalogues, type MessageId } from '../../shared/messages/catalogue.ts';

/** A text in a language that need not be the one shown: what is written to somebody who speaks another. */
export function textIn(locale: Locale): (id: MessageId, values?: Readonly<Record<string, string>>) => string {
  const intl = createIntl({ locale, messages: catalogues[locale] });
  return (id, values) => intl.formatMessage({ id }, values);
}
