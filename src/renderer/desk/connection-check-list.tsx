import type { ConnectionCheck } from '../../shared/contract/session.ts';
import { Text } from '../i18n/text.tsx';
import { CheckList } from '../ui/check-list.tsx';

/** What of a connection works, by name. */
export function ConnectionCheckList({ checks }: { readonly checks: readonly ConnectionCheck[] }) {
  return (
    <CheckList
      lines={checks.map(({ what, outcome }) => ({
        id: what,
        outcome,
        words: <Text id={`connect.check.${what}.${outcome}`} />,
      }))}
    />
  );
}
