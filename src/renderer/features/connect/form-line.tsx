import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Controller, type Control, type FieldPath } from 'react-hook-form';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { isMessageId } from '../../i18n/message-id.ts';
import { useText } from '../../i18n/text.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './connect.module.css';
import type { SignInFields } from './sign-in-form.ts';

/** One line of the sign-in form. A key is set in letters that can be told apart; a secret is hidden at first. */
export function FormLine({
  control,
  name,
  label,
  hint,
  description,
  placeholder,
  isFixed = false,
  kind,
}: {
  readonly control: Control<SignInFields>;
  readonly name: Exclude<FieldPath<SignInFields>, 'returnsBy'>;
  readonly label: MessageId;
  readonly hint?: MessageId;
  readonly description?: MessageId;
  readonly placeholder?: MessageId | undefined;
  /** Decided by an administrator. */
  readonly isFixed?: boolean;
  readonly kind: 'key' | 'secret' | 'address' | 'words';
}) {
  const text = useText();
  const [isShown, setIsShown] = useState(false);
  const isKey = kind === 'key' || kind === 'secret';
  // The schema's messages are ids of texts.
  const errorText = (message: string | undefined): string | undefined =>
    message !== undefined && isMessageId(message) ? text(message) : undefined;
  const fixedOr = (id: MessageId | undefined): string | undefined =>
    isFixed ? text('managed.here') : id && text(id);
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <TextField
          label={text(label)}
          hint={hint === undefined ? undefined : text(hint)}
          description={fixedOr(description)}
          isReadOnly={isFixed}
          error={errorText(fieldState.error?.message)}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          inputRef={field.ref}
          type={kind === 'secret' && !isShown ? 'password' : 'text'}
          inputMode={kind === 'address' ? 'url' : 'text'}
          maxLength={name === 'token' ? 5000 : 500}
          inputClassName={isKey ? styles['mono'] : undefined}
          placeholder={placeholder === undefined ? '' : text(placeholder)}
          action={
            kind === 'secret' &&
            field.value !== '' && (
              <IconButton
                label={text(isShown ? 'connect.hideSecret' : 'connect.showSecret')}
                onPress={() => setIsShown(!isShown)}
              >
                {isShown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
              </IconButton>
            )
          }
        />
      )}
    />
  );
}
