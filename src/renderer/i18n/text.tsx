import { useCallback, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from '../../shared/messages/catalogue.ts';

export type TextValues = Readonly<Record<string, string | number | Date>>;
type RichValues = Readonly<Record<string, ReactNode | Date | ((parts: ReactNode[]) => ReactNode)>>;

/** Gives the text of a message in the language shown. An id that is not in the catalogue does not compile. */
export type TextOf = (id: MessageId, values?: TextValues) => string;

export function useText(): TextOf {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}

/** A message as part of a page; `<b>` in a message is shown stronger, other tags need a function in `values`. */
export function Text({ id, values }: { readonly id: MessageId; readonly values?: RichValues }) {
  const intl = useIntl();
  return <>{intl.formatMessage({ id }, { b: strong, ...values })}</>;
}

function strong(parts: ReactNode[]): ReactNode {
  return <strong>{parts}</strong>;
}
