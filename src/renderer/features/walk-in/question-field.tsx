import { answerField } from '../../../shared/domain/application-problems.ts';
import type { PrescreenQuestion } from '../../../shared/domain/job.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { MultiChoiceChips, SingleChoiceChips } from '../../ui/choice-chips.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { questionLook } from './question-look.ts';
import type { WalkInForm } from './use-walk-in-form.ts';

/** One of the job's prescreen questions, asked by its kind. */
export function QuestionField({
  form,
  question,
}: {
  readonly form: WalkInForm;
  readonly question: PrescreenQuestion;
}) {
  const text = useText();
  const field = answerField(question.id);
  const values = form.fields.answers[question.id] ?? [];
  const value = values[0] ?? null;
  const look = questionLook(question, text('walkIn.yes'), text('walkIn.no'));

  const answer = (next: readonly string[]): void => {
    form.put({ answers: { ...form.fields.answers, [question.id]: next } }, field);
  };
  const shared = {
    label: question.text,
    error: form.errorOf(field),
    isRequired: question.isRequired,
    onBlur: () => form.leave(field),
  };
  const required = question.isRequired ? text('walkIn.requiredByJob') : undefined;
  const clear = value !== null && !question.isRequired && (
    <Button
      look="link"
      aria-label={text('walkIn.clearAnswerTo', { question: question.text })}
      onPress={() => answer([])}
    >
      {text('walkIn.clearAnswer')}
    </Button>
  );

  switch (look.kind) {
    case 'segments':
    case 'chips': {
      const OneOf = look.kind === 'segments' ? Segmented : SingleChoiceChips;
      return (
        <OneOf
          {...shared}
          hint={required}
          choices={look.options}
          value={value}
          onChange={(chosen) => answer([chosen])}
          firstRef={form.refOf(field)}
          action={clear}
        />
      );
    }
    case 'multi':
      return (
        <MultiChoiceChips
          {...shared}
          hint={required ?? text('walkIn.chooseAll')}
          choices={look.options}
          values={values}
          onChange={answer}
          firstRef={form.refOf(field)}
        />
      );
    case 'pick':
      return (
        <Combobox
          {...shared}
          hint={required}
          placeholder={text('walkIn.chooseOne')}
          emptyText={text('walkIn.answerNone')}
          openText={text('walkIn.showAnswers')}
          items={look.options.map((option) => ({ id: option.value, name: option.label, detail: '' }))}
          selectedId={value}
          onSelect={(chosen) => answer(chosen === null ? [] : [chosen])}
          inputRef={form.refOf(field)}
        />
      );
    case 'text':
      return (
        <TextArea
          {...shared}
          hint={required}
          rows={2}
          maxLength={5000}
          value={value ?? ''}
          onChange={(typed) => answer(typed === '' ? [] : [typed])}
          inputRef={form.refOf(field)}
        />
      );
  }
}
