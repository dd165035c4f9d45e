import { Check } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { everyone } from '../../../shared/domain/applicant.ts';
import { useGo } from '../../desk/place.tsx';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Card, FewOfMany } from './card.tsx';
import styles from './today.module.css';

type DueReminder = CallOutput<'today.get'>['reminders'][number];

/** What a manager wanted to be reminded of until tonight, what is overdue first. */
export function RemindersCard({
  count,
  reminders,
}: {
  readonly count: number;
  readonly reminders: readonly DueReminder[];
}) {
  return (
    <Card id="today-reminders" title={<Text id="today.reminders" />} count={count}>
      {count === 0 ? (
        <p className={styles['none']}>
          <Text id="today.noReminders" />
        </p>
      ) : (
        <FewOfMany items={reminders} count={count}>
          {(due) => <ReminderEntry key={due.reminder.id} due={due} />}
        </FewOfMany>
      )}
    </Card>
  );
}

function ReminderEntry({ due: { reminder, name, jobName } }: { readonly due: DueReminder }) {
  const go = useGo();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const notices = useNotices();
  const textOf = useFailureText();
  const setDone = useCall('reminders.setDone');
  const isOverdue = reminder.dueAt <= now;
  const shownName = name === '' ? text('today.noName') : name;
  return (
    <li>
      <Button
        className={styles['entry'] ?? ''}
        onPress={() =>
          go({
            section: 'applicants',
            view: 'everyone',
            query: everyone,
            applicantId: reminder.applicantId,
          })
        }
      >
        <b>{shownName}</b> <span>{reminder.text === '' ? jobName : reminder.text}</span>{' '}
        <small data-late={isOverdue || undefined}>
          <Text
            id={isOverdue ? 'today.reminderOverdue' : 'today.reminderDue'}
            values={{ when: format.momentLong(reminder.dueAt, now) }}
          />
        </small>
      </Button>
      <IconButton
        label={text('today.reminderDone', { name: shownName })}
        onPress={() =>
          setDone.mutate(
            { reminderId: reminder.id, isDone: true },
            { onError: (error) => notices.warn(textOf(error.failure)) },
          )
        }
      >
        <Check aria-hidden="true" />
      </IconButton>
    </li>
  );
}
