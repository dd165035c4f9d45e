import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { useText } from '../../i18n/text.tsx';
import { TextField, type TextFieldProps } from '../../ui/text-field.tsx';
import type { WalkInForm } from './use-walk-in-form.ts';

type LineName =
  | 'phone'
  | 'email'
  | 'firstName'
  | 'lastName'
  | 'city'
  | 'state'
  | 'postalCode'
  | 'recentTitle'
  | 'recentEmployer';

/** One line of the application. */
export function LineField({
  form,
  name,
  label,
  hint,
  ...rest
}: {
  readonly form: WalkInForm;
  readonly name: LineName;
  readonly label: MessageId;
  readonly hint?: MessageId | undefined;
} & Pick<TextFieldProps, 'type' | 'inputMode' | 'isDisabled' | 'className'>) {
  const text = useText();
  return (
    <TextField
      {...rest}
      label={text(label)}
      hint={hint === undefined ? undefined : text(hint)}
      value={form.fields[name]}
      onChange={(value) => form.put({ [name]: value }, name)}
      onBlur={() => form.leave(name)}
      error={form.errorOf(name)}
      inputRef={form.refOf(name)}
    />
  );
}
