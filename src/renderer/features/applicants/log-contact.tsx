import { useState } from 'react';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import { contactSchema, type Contact } from '../../../shared/domain/mark.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import type { DeskError } from '../../desk/desk-error.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { SingleChoiceChips } from '../../ui/choice-chips.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './log-contact.module.css';

export const viaWords: Record<Contact['via'], MessageId> = {
  call: 'marks.viaCall',
  text: 'marks.viaText',
  email: 'marks.viaEmail',
  'in-person': 'marks.viaInPerson',
};
export const outcomeWords: Record<Contact['outcome'], MessageId> = {
  reached: 'marks.reached',
  'left-message': 'marks.leftMessage',
  'no-answer': 'marks.noAnswer',
  sent: 'marks.sent',
  'wrong-contact': 'marks.wrongContact',
};
const outcomesOf: Record<Contact['via'], readonly Contact['outcome'][]> = {
  call: ['reached', 'left-message', 'no-answer', 'wrong-contact'],
  text: ['sent', 'reached', 'wrong-contact'],
  email: ['sent', 'reached', 'wrong-contact'],
  'in-person': ['reached', 'no-answer'],
};

type Logged = Pick<Contact, 'via' | 'outcome' | 'comment'>;

export function useLogContact(id: ApplicantId): (contact: Logged) => void {
  const text = useText();
  const notices = useNotices();
  const textOf = useFailureText();
  const log = useCall('contacts.log');
  return (contact) =>
    log.mutate(
      { ...contact, applicantId: id, at: Date.now() },
      {
        onError: (error: DeskError) => notices.warn(textOf(error.failure)),
        onSuccess: () => notices.show(text('marks.contactLogged')),
      },
    );
}

/** Asks how it went, after this computer's program for it was opened. Nothing is logged by itself. */
export function ContactOffer({
  via,
  name,
  onLog,
  onClose,
}: {
  readonly via: 'call' | 'text' | 'email';
  readonly name: string;
  readonly onLog: (contact: Logged) => void;
  readonly onClose: () => void;
}) {
  const text = useText();
  const question = {
    call: 'marks.logAfterCall',
    text: 'marks.logAfterText',
    email: 'marks.logAfterEmail',
  } as const;
  return (
    <section className={styles['offer']} aria-label={text('marks.logContact')}>
      <p>
        <strong>
          <Text id={question[via]} values={{ name }} />
        </strong>{' '}
        <Text id="marks.logHow" />
      </p>
      <div className={styles['outcomes']}>
        {outcomesOf[via].map((outcome) => (
          <Button
            key={outcome}
            onPress={() => {
              onLog({ via, outcome, comment: '' });
              onClose();
            }}
          >
            <Text id={outcomeWords[outcome]} />
          </Button>
        ))}
        <Button look="link" onPress={onClose}>
          <Text id="marks.notNow" />
        </Button>
      </div>
    </section>
  );
}

/** Logs a contact of any kind, with a comment. */
export function ContactDialog({
  onLog,
  onClose,
}: {
  readonly onLog: (contact: Logged) => void;
  readonly onClose: () => void;
}) {
  const text = useText();
  const [via, setVia] = useState<Contact['via']>('call');
  const [outcome, setOutcome] = useState<Contact['outcome'] | null>(null);
  const [comment, setComment] = useState('');
  return (
    <FormDialog
      title={text('marks.logContact')}
      onClose={onClose}
      onSubmit={() => {
        if (outcome === null) return;
        onLog({ via, outcome, comment: comment.trim() });
        onClose();
      }}
      actions={
        <>
          <Button onPress={onClose}>{text('marks.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={outcome === null}>
            {text('marks.log')}
          </Button>
        </>
      }
    >
      <SingleChoiceChips
        label={text('marks.via')}
        choices={contactSchema.shape.via.options.map((value) => ({ value, label: text(viaWords[value]) }))}
        value={via}
        onChange={(value) => {
          const chosen = contactSchema.shape.via.safeParse(value);
          if (chosen.success) setVia(chosen.data);
          setOutcome(null);
        }}
      />
      <SingleChoiceChips
        label={text('marks.outcome')}
        choices={outcomesOf[via].map((value) => ({ value, label: text(outcomeWords[value]) }))}
        value={outcome}
        onChange={(value) => setOutcome(contactSchema.shape.outcome.safeParse(value).data ?? null)}
      />
      <TextField
        label={text('marks.comment')}
        value={comment}
        onChange={setComment}
        maxLength={2000}
        canSpellCheck
      />
    </FormDialog>
  );
}
