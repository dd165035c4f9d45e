import { useState } from 'react';
import { reminderSchema, type Reminder } from '../../../shared/domain/mark.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { momentOf, momentText } from './reminder-time.ts';
import { dueAt } from './reminders.tsx';

const longest = reminderSchema.shape.text.maxLength ?? 500;

/** A reminder in the manager's own words, at a time of their own. Begins with tomorrow morning. */
export function ReminderDialog({
  name,
  onRemind,
  onClose,
}: {
  readonly name: string;
  readonly onRemind: (reminder: Pick<Reminder, 'dueAt' | 'text'>) => void;
  readonly onClose: () => void;
}) {
  const text = useText();
  const [words, setWords] = useState('');
  const [when, setWhen] = useState(() => momentText(dueAt('tomorrow', Date.now())));
  const [problem, setProblem] = useState<'applicants.remindNoTime' | 'applicants.remindPast' | null>(null);
  const submit = (): void => {
    const due = momentOf(when);
    if (due === null) return setProblem('applicants.remindNoTime');
    if (due <= Date.now()) return setProblem('applicants.remindPast');
    onRemind({ dueAt: due, text: words.trim() });
    onClose();
  };
  return (
    <FormDialog
      title={text('applicants.remindOf', { name })}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button onPress={onClose}>
            <Text id="marks.cancel" />
          </Button>
          <Button look="primary" type="submit">
            <Text id="applicants.remindSet" />
          </Button>
        </>
      }
    >
      <TextField
        label={text('applicants.remindWords')}
        value={words}
        onChange={setWords}
        maxLength={longest}
        canSpellCheck
      />
      <TextField
        label={text('applicants.remindWhen')}
        type="datetime-local"
        value={when}
        onChange={(value) => {
          setWhen(value);
          setProblem(null);
        }}
        error={problem === null ? undefined : text(problem)}
      />
    </FormDialog>
  );
}
