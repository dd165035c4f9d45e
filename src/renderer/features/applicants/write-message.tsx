import { useState } from 'react';
import { fullName, type Applicant } from '../../../shared/domain/applicant.ts';
import {
  asAddressPart,
  longestBody,
  longestSubject,
  type ContactMessage,
} from '../../../shared/domain/contact-message.ts';
import type { Locale } from '../../../shared/domain/settings.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { Button } from '../../ui/button.tsx';
import { SingleChoiceChips } from '../../ui/choice-chips.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { draftFor, occasionNames, occasions, type Occasion } from './message-templates.ts';
import styles from './write-message.module.css';

type Via = 'text' | 'email';

/**
 * Prepares a message from a template, in the applicant's language, to be sent by this computer's own program.
 * What was changed by hand is replaced only by choosing another template or language.
 */
export function WriteMessage({
  applicant,
  ways,
  onHandOver,
  onClose,
}: {
  readonly applicant: Applicant;
  /** How this person can be written to; one at least. */
  readonly ways: readonly Via[];
  readonly onHandOver: (via: Via, message: ContactMessage) => void;
  readonly onClose: () => void;
}) {
  const text = useText();
  const shown = useLocale();
  const [occasion, setOccasion] = useState<Occasion>('interview');
  const [locale, setLocale] = useState<Locale>(shown);
  const [via, setVia] = useState<Via>(ways[0] ?? 'email');
  const [message, setMessage] = useState(() => draftFor(applicant, 'interview', shown));
  const isTooLong = asAddressPart(message, via) === null;
  const isEmpty = message.body.trim() === '';

  const begin = (on: Occasion, language: Locale): void => {
    setOccasion(on);
    setLocale(language);
    setMessage(draftFor(applicant, on, language));
  };
  return (
    <FormDialog
      title={text('templates.title', { name: fullName(applicant) })}
      onClose={onClose}
      onSubmit={() => {
        if (isTooLong || isEmpty) return;
        onHandOver(via, message);
        onClose();
      }}
      actions={
        <>
          <Button onPress={onClose}>{text('templates.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={isTooLong || isEmpty}>
            {text(via === 'text' ? 'templates.openText' : 'templates.openEmail')}
          </Button>
        </>
      }
    >
      <SingleChoiceChips
        label={text('templates.occasion')}
        choices={occasions.map((value) => ({ value, label: text(occasionNames[value]) }))}
        value={occasion}
        onChange={(value) => begin(occasions.find((one) => one === value) ?? occasion, locale)}
      />
      <div className={styles['choices']}>
        <Segmented
          label={text('templates.language')}
          choices={[
            { value: 'en', label: text('templates.english') },
            { value: 'es', label: text('templates.spanish') },
          ]}
          value={locale}
          onChange={(value) => begin(occasion, value === 'es' ? 'es' : 'en')}
        />
        {ways.length > 1 && (
          <Segmented
            label={text('templates.via')}
            choices={[
              { value: 'text', label: text('applicants.text') },
              { value: 'email', label: text('applicants.email') },
            ]}
            value={via}
            onChange={(value) => setVia(value === 'text' ? 'text' : 'email')}
          />
        )}
      </div>
      {via === 'email' && (
        <TextField
          label={text('templates.subject')}
          value={message.subject}
          onChange={(subject) => setMessage({ ...message, subject })}
          maxLength={longestSubject}
          canSpellCheck
        />
      )}
      <TextArea
        label={text('templates.body')}
        value={message.body}
        onChange={(body) => setMessage({ ...message, body })}
        rows={6}
        maxLength={longestBody}
        {...(isTooLong && { error: text('templates.tooLong') })}
      />
      <p className={styles['note']}>
        <Text id="templates.nothingSent" />
      </p>
    </FormDialog>
  );
}
