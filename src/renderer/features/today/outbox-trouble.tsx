import { useQuery } from '@tanstack/react-query';
import { needsAPerson } from '../../../shared/domain/outbox-entry.ts';
import { useGo } from '../../desk/place.tsx';
import { outboxQuery } from '../../desk/query.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

/** Walk-ins that stay where they are until a person does something; the first one is named. */
export function OutboxTrouble() {
  const go = useGo();
  const text = useText();
  const { data } = useQuery(outboxQuery);
  const troubled = (data?.rows ?? []).filter(({ state }) => needsAPerson(state));
  const first = troubled.at(-1);
  if (first === undefined) return null;
  const name = first.personName === '' ? text('today.noName') : first.personName;
  return (
    <Banner
      tone="danger"
      action={
        <Button look="link" onPress={() => go({ section: 'outbox', entryId: first.id })}>
          <Text id="today.needsYouOpen" />
        </Button>
      }
    >
      <strong>
        <Text id="today.needsYou" values={{ count: troubled.length }} />
      </strong>{' '}
      <Text
        id={first.state.kind === 'rejected' ? 'today.needsYouRejected' : 'today.needsYouReview'}
        values={{ name }}
      />
    </Banner>
  );
}
