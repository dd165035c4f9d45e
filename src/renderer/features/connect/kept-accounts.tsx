import { useQuery } from '@tanstack/react-query';
import { Building2 } from 'lucide-react';
import { deskQuery } from '../../desk/query.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import layout from './choices.module.css';

/** The accounts that are still signed in on this computer: one press away from the welcome page. */
export function KeptAccounts() {
  const notices = useNotices();
  const textOf = useFailureText();
  const { data } = useQuery(deskQuery('connections.list'));
  const open = useCall('connections.switch');
  const accounts = data?.connections.filter(({ isSignedIn }) => isSignedIn) ?? [];
  if (accounts.length === 0) return null;
  return (
    <section className={layout['kept']} aria-labelledby="kept-accounts">
      <h2 id="kept-accounts">
        <Text id="connect.keptAccounts" />
      </h2>
      <div className={layout['accounts']}>
        {accounts.map(({ connection }) => (
          <Button
            key={connection.id}
            icon={<Building2 aria-hidden="true" />}
            isPending={open.isPending && open.variables.id === connection.id}
            onPress={() =>
              open.mutate({ id: connection.id }, { onError: (error) => notices.warn(textOf(error.failure)) })
            }
          >
            {connection.name}
          </Button>
        ))}
      </div>
    </section>
  );
}
