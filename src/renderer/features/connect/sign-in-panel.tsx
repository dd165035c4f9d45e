import { zodResolver } from '@hookform/resolvers/zod';
import { ExternalLink, Eye, EyeOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Controller, useForm, useWatch, type FieldPath } from 'react-hook-form';
import type { AppInfo } from '../../../shared/contract/app.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Brand } from './brand.tsx';
import { ConnectFailureBanner } from './connect-failure-banner.tsx';
import styles from './connect.module.css';
import { KeySteps } from './key-steps.tsx';
import { isMessageId } from '../../i18n/message-id.ts';
import { signInInput, signInSchema, type SignInFields } from './sign-in-form.ts';

type LineName = Exclude<FieldPath<SignInFields>, 'returnsBy'>;

/** Takes the keys of an API application, once, and sends the person to their browser. */
export function SignInPanel({
  failure,
  preset,
  initial,
  onStart,
  onBack,
}: {
  readonly failure: Failure | null;
  readonly preset: AppInfo['preset'];
  readonly initial: SignInFields;
  /** With what was typed, just before the browser is opened. */
  readonly onStart: (fields: SignInFields) => void;
  readonly onBack: () => void;
}) {
  const text = useText();
  const start = useCall('session.signInWithBrowser');
  const [isSecretShown, setIsSecretShown] = useState(false);
  const [isAdvanced, setIsAdvanced] = useState(false);
  const form = useForm<SignInFields>({
    defaultValues: initial,
    resolver: zodResolver(signInSchema(preset)),
    reValidateMode: 'onChange',
  });
  const { control, handleSubmit, setFocus, formState } = form;
  const returnsBy = useWatch({ control, name: 'returnsBy' });
  const isFilledIn = preset !== null && preset.hasClientSecret;
  const hasAddressError =
    formState.errors.appOrigin !== undefined || formState.errors.apiOrigin !== undefined;

  useEffect(() => {
    setFocus('clientId');
  }, [setFocus]);

  const submit = handleSubmit((fields) => {
    onStart(fields);
    start.mutate(signInInput(fields));
  });

  return (
    <main className={classes(styles['card'], !isFilledIn && styles['wide'], !isFilledIn && styles['keys'])}>
      <form
        className={classes(!isFilledIn && styles['form'], isFilledIn && styles['plain'])}
        noValidate
        onSubmit={(event) => void submit(event)}
      >
        <Brand />
        <div className={styles['head']}>
          <h1>
            <Text id="connect.formTitle" />
          </h1>
          <p className={styles['lead']}>
            {isFilledIn ? (
              <Text id="connect.presetFilled" values={{ name: preset.name }} />
            ) : (
              <Text id="connect.formText" />
            )}
          </p>
        </div>
        <ConnectFailureBanner failure={start.error?.failure ?? failure} />
        {line('clientId', 'connect.applicationKey', { hint: 'connect.applicationKeyHint', isKey: true })}
        {line('clientSecret', 'connect.secret', { isKey: true, isSecret: true })}
        <Controller
          control={control}
          name="returnsBy"
          render={({ field }) => (
            <Segmented
              label={text('connect.returnsBy')}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              choices={[
                { value: 'callback', label: text('connect.returnsByCallback') },
                { value: 'pasted-code', label: text('connect.returnsByCode') },
              ]}
            />
          )}
        />
        <Disclosure
          label={text('connect.advanced')}
          isOpen={isAdvanced || hasAddressError}
          onOpenChange={setIsAdvanced}
        >
          <div className={styles['advanced']}>
            {line('appOrigin', 'connect.appOrigin')}
            {line('apiOrigin', 'connect.apiOrigin')}
            {line('scope', 'connect.scope', {
              hint: 'connect.optional',
              description: 'connect.scopeHint',
            })}
          </div>
        </Disclosure>
        <div className={styles['foot']}>
          <Button look="ghost" onPress={onBack}>
            <Text id="connect.back" />
          </Button>
          <Button
            look="primary"
            type="submit"
            isPending={start.isPending}
            icon={<ExternalLink aria-hidden="true" />}
          >
            <Text id={start.isPending ? 'connect.starting' : 'connect.continue'} />
          </Button>
        </div>
      </form>
      {!isFilledIn && <KeySteps returnsBy={returnsBy} />}
    </main>
  );

  function line(
    name: LineName,
    label: MessageId,
    more: { hint?: MessageId; description?: MessageId; isKey?: boolean; isSecret?: boolean } = {},
  ) {
    const isHidden = more.isSecret === true && !isSecretShown;
    return (
      <Controller
        control={control}
        name={name}
        render={({ field, fieldState }) => (
          <TextField
            label={text(label)}
            hint={more.hint === undefined ? undefined : text(more.hint)}
            description={more.description === undefined ? undefined : text(more.description)}
            error={errorText(fieldState.error?.message)}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            inputRef={field.ref}
            type={isHidden ? 'password' : 'text'}
            inputMode={more.isKey === true ? 'text' : 'url'}
            inputClassName={more.isKey === true ? styles['mono'] : undefined}
            placeholder={more.isSecret === true && isFilledIn ? text('connect.secretKnown') : ''}
            action={more.isSecret === true && field.value !== '' && secretToggle()}
          />
        )}
      />
    );
  }

  // The schema's messages are ids of texts.
  function errorText(message: string | undefined): string | undefined {
    return message !== undefined && isMessageId(message) ? text(message) : undefined;
  }

  function secretToggle() {
    return (
      <IconButton
        label={text(isSecretShown ? 'connect.hideSecret' : 'connect.showSecret')}
        onPress={() => setIsSecretShown(!isSecretShown)}
      >
        {isSecretShown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
      </IconButton>
    );
  }
}
