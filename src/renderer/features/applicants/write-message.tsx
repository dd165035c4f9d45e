import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fullName, type Applicant } from '../../../shared/domain/applicant.ts';
import {
  asAddressPart,
  longestBody,
  longestSubject,
  type ContactMessage,
} from '../../../shared/domain/contact-message.ts';
import type { MessageTemplate } from '../../../shared/domain/message-template.ts';
import type { Locale } from '../../../shared/domain/locale.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { Button } from '../../ui/button.tsx';
import { SingleChoiceChips } from '../../ui/choice-chips.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import {
  draftFor,
  draftFrom,
  occasionNames,
  occasions,
  seedFor,
  type Occasion,
} from './message-templates.ts';
import { templatesQuery } from './queries.ts';
import { TemplateEditor, type EditedTemplate } from './template-editor.tsx';
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
  const { data } = useQuery(templatesQuery);
  const own = data?.templates ?? [];
  const [occasion, setOccasion] = useState<Occasion>('interview');
  // One of the manager's own, instead of one of ours.
  const [chosen, setChosen] = useState<MessageTemplate | null>(null);
  const [edited, setEdited] = useState<EditedTemplate | null>(null);
  const [locale, setLocale] = useState<Locale>(shown);
  const [via, setVia] = useState<Via>(ways[0] ?? 'email');
  const [message, setMessage] = useState(() => draftFor(applicant, 'interview', shown));
  const isTooLong = asAddressPart(message, via) === null;
  const isEmpty = message.body.trim() === '';

  const begin = (on: Occasion, language: Locale): void => {
    setChosen(null);
    setOccasion(on);
    setLocale(language);
    setMessage(draftFor(applicant, on, language));
  };
  const beginFrom = (template: MessageTemplate): void => {
    setChosen(template);
    setLocale(template.locale);
    setMessage(draftFrom(template, applicant));
  };
  if (edited !== null) {
    return (
      <TemplateEditor
        template={edited}
        onSaved={(saved) => {
          setEdited(null);
          if (saved === null) begin(occasion, locale);
          else beginFrom(saved);
        }}
        onClose={() => setEdited(null)}
      />
    );
  }
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
        choices={[
          ...occasions.map((value) => ({ value: value as string, label: text(occasionNames[value]) })),
          ...own.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        value={chosen?.id ?? occasion}
        onChange={(value) => {
          const template = own.find(({ id }) => id === value);
          if (template === undefined) begin(occasions.find((one) => one === value) ?? occasion, locale);
          else beginFrom(template);
        }}
      />
      <div>
        <Button
          look="link"
          onPress={() => setEdited(chosen ?? { id: null, name: '', locale, ...seedFor(occasion, locale) })}
        >
          {text(chosen === null ? 'templates.makeOwn' : 'templates.edit')}
        </Button>
      </div>
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
