import { AlarmClock, Check, X } from 'lucide-react';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { Reminder } from '../../../shared/domain/mark.ts';
import type { DeskError } from '../../desk/desk-error.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './reminders.module.css';

export type When = 'in-two-hours' | 'tomorrow' | 'next-week';

/** When a reminder is due: mornings are nine o'clock here. */
export function dueAt(when: When, now: number): number {
  if (when === 'in-two-hours') return now + 2 * 3_600_000;
  const day = new Date(now);
  day.setDate(day.getDate() + (when === 'tomorrow' ? 1 : 7));
  day.setHours(9, 0, 0, 0);
  return day.getTime();
}

/** Sets a reminder; one of the usual times has no words of its own. */
export function useRemind(id: ApplicantId): (reminder: Pick<Reminder, 'dueAt' | 'text'>) => void {
  const text = useText();
  const format = useFormat();
  const notices = useNotices();
  const textOf = useFailureText();
  const add = useCall('reminders.add');
  return ({ dueAt: due, text: words }) => {
    const now = Date.now();
    add.mutate(
      { applicantId: id, dueAt: due, text: words },
      {
        onError: (error: DeskError) => notices.warn(textOf(error.failure)),
        onSuccess: () => notices.show(text('marks.reminderSet', { when: format.momentLong(due, now) })),
      },
    );
  };
}

/** Open reminders about somebody; those that are done are in the timeline. */
export function Reminders({ reminders }: { readonly reminders: readonly Reminder[] }) {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const setDone = useCall('reminders.setDone');
  const remove = useCall('reminders.remove');
  const open = reminders.filter(({ doneAt }) => doneAt === null);
  if (open.length === 0) return null;
  return (
    <Section title={<Text id="marks.reminders" />} note={<Text id="marks.only" />}>
      <ul className={styles['reminders']}>
        {open.map((reminder) => (
          <li key={reminder.id} data-due={reminder.dueAt <= now || undefined}>
            <AlarmClock aria-hidden="true" />
            <span>
              {reminder.text !== '' && <b>{reminder.text} </b>}
              <Text id="marks.reminderDue" values={{ when: format.momentLong(reminder.dueAt, now) }} />
            </span>
            <IconButton
              label={text('marks.reminderDone')}
              onPress={() => setDone.mutate({ reminderId: reminder.id, isDone: true })}
            >
              <Check aria-hidden="true" />
            </IconButton>
            <IconButton
              label={text('marks.removeReminder')}
              onPress={() => remove.mutate({ reminderId: reminder.id })}
            >
              <X aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
