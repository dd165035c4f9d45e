import { useState } from 'react';
import { longestBody, longestSubject } from '../../../shared/domain/contact-message.ts';
import { problemOf, type MessageTemplate, type TemplateId } from '../../../shared/domain/message-template.ts';
import type { DeskError } from '../../desk/desk-error.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText, type TextOf } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

export type EditedTemplate = Omit<MessageTemplate, 'id'> & { readonly id: TemplateId | null };

/** A template in the manager's own words: written, mended or taken away. Placeholders that nobody fills are refused. */
export function TemplateEditor({
  template,
  onSaved,
  onClose,
}: {
  readonly template: EditedTemplate;
  /** Null: it was removed. */
  readonly onSaved: (template: MessageTemplate | null) => void;
  readonly onClose: () => void;
}) {
  const text = useText();
  const textOf = useFailureText();
  const save = useCall('templates.save');
  const remove = useCall('templates.remove');
  const [words, setWords] = useState(template);
  const [isChecked, setIsChecked] = useState(false);
  const { id } = words;
  const subjectProblem = problemText(words.subject, text);
  const bodyProblem =
    words.body.trim() === '' && isChecked ? text('templates.bodyMissing') : problemText(words.body, text);
  const isNameMissing = words.name.trim() === '';
  const failure: DeskError | null = save.error ?? remove.error;
  const submit = (): void => {
    setIsChecked(true);
    const isWrong = subjectProblem !== undefined || bodyProblem !== undefined || words.body.trim() === '';
    if (isNameMissing || isWrong || save.isPending) return;
    save.mutate(
      { ...words, name: words.name.trim() },
      { onSuccess: ({ template: saved }) => onSaved(saved) },
    );
  };
  return (
    <FormDialog
      title={text(id === null ? 'templates.new' : 'templates.edit')}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          {id !== null && (
            <Button onPress={() => remove.mutate({ id }, { onSuccess: () => onSaved(null) })}>
              <Text id="templates.remove" />
            </Button>
          )}
          <Button onPress={onClose}>
            <Text id="templates.cancel" />
          </Button>
          <Button look="primary" type="submit">
            <Text id="templates.save" />
          </Button>
        </>
      }
    >
      <TextField
        label={text('templates.name')}
        value={words.name}
        onChange={(name) => setWords({ ...words, name })}
        maxLength={60}
        isRequired
        error={isChecked && isNameMissing ? text('templates.nameMissing') : undefined}
      />
      <Segmented
        label={text('templates.language')}
        choices={[
          { value: 'en', label: text('templates.english') },
          { value: 'es', label: text('templates.spanish') },
        ]}
        value={words.locale}
        onChange={(value) => setWords({ ...words, locale: value === 'es' ? 'es' : 'en' })}
      />
      <TextField
        label={text('templates.subject')}
        value={words.subject}
        onChange={(subject) => setWords({ ...words, subject })}
        maxLength={longestSubject}
        canSpellCheck
        error={subjectProblem}
      />
      <TextArea
        label={text('templates.body')}
        value={words.body}
        onChange={(body) => setWords({ ...words, body })}
        rows={6}
        maxLength={longestBody}
        description={text('templates.placeholders', { names: '{name}, {job}, {place}' })}
        error={bodyProblem}
      />
      {failure !== null && (
        <Banner tone="danger" role="alert">
          {textOf(failure.failure)}
        </Banner>
      )}
    </FormDialog>
  );
}

function problemText(template: string, text: TextOf): string | undefined {
  const problem = problemOf(template);
  if (problem === null) return undefined;
  if (problem.kind === 'brace') return text('templates.brace');
  return text('templates.unknown', { name: `{${problem.name}}`, names: '{name}, {job}, {place}' });
}
