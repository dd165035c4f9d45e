import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import type { AppInfo } from '../../../shared/contract/app.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { SignInWay } from '../../desk/connect-request.tsx';
import { appInfoQuery } from '../../desk/query.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Brand } from './brand.tsx';
import { ConnectFailureBanner } from './connect-failure-banner.tsx';
import styles from './connect.module.css';
import { FormLine } from './form-line.tsx';
import { KeysWithoutData } from './keys-without-data.tsx';
import { KeySteps } from './key-steps.tsx';
import { signInSchema, type SignInFields } from './sign-in-form.ts';
import { wayTexts } from './way-texts.ts';

/** Takes what one of the ways in needs, once, beside where in CareerPlug it is found. */
export function SignInPanel({
  way,
  failure,
  preset,
  initial,
  againFor,
  isPending,
  onStart,
  onBack,
  onBrowser,
}: {
  readonly way: SignInWay;
  readonly failure: Failure | null;
  readonly preset: AppInfo['preset'];
  readonly initial: SignInFields;
  /** Name of the connection that is signed in to again; null for a new one. */
  readonly againFor: string | null;
  readonly isPending: boolean;
  readonly onStart: (fields: SignInFields) => void;
  /** With what was typed, so that another way in needs no second pasting. */
  readonly onBack: (fields: SignInFields) => void;
  /** To the browser with the same keys. */
  readonly onBrowser: (fields: SignInFields) => void;
}) {
  const text = useText();
  const { data: info } = useQuery(appInfoQuery);
  // Decided by an administrator: shown, and main would take nothing else.
  const fixed = info?.managed?.connection ?? null;
  const isFixed = fixed !== null;
  const [isAdvanced, setIsAdvanced] = useState(false);
  const { control, handleSubmit, setFocus, formState, getValues } = useForm<SignInFields>({
    defaultValues: initial,
    resolver: zodResolver(signInSchema(preset, way)),
    reValidateMode: 'onChange',
  });
  const returnsBy = useWatch({ control, name: 'returnsBy' });
  const clientId = useWatch({ control, name: 'clientId' });
  const isFilledIn = way !== 'token' && preset?.hasClientSecret === true && initial.clientId !== '';
  const knowsSecret = isFilledIn && clientId === preset.clientId;
  const { errors } = formState;
  const hasAddressError = errors.appOrigin !== undefined || errors.apiOrigin !== undefined;
  const words = wayTexts[way];

  useEffect(() => {
    setFocus(way === 'token' ? 'token' : isFixed ? 'clientSecret' : 'clientId');
  }, [setFocus, way, isFixed]);

  return (
    <main className={classes(styles['card'], !isFilledIn && styles['wide'], !isFilledIn && styles['keys'])}>
      <form
        className={styles[isFilledIn ? 'plain' : 'form']}
        noValidate
        onSubmit={(event) => void handleSubmit(onStart)(event)}
      >
        <Brand />
        <div className={styles['head']}>
          <h1>
            <Text id={words.title} />
          </h1>
          <p className={styles['lead']}>
            {againFor !== null && <Text id={words.leadAgain} values={{ name: againFor }} />}
            {againFor === null && isFilledIn && (
              <Text id="connect.presetFilled" values={{ name: preset.name }} />
            )}
            {againFor === null && !isFilledIn && <Text id={words.lead} />}
          </p>
        </div>
        {way === 'keys' && failure !== null && isWithoutData(failure) ? (
          <KeysWithoutData failure={failure} onBrowser={() => onBrowser(getValues())} />
        ) : (
          <ConnectFailureBanner failure={failure} />
        )}
        {way === 'token' ? (
          <FormLine control={control} name="token" label="connect.token" kind="secret" />
        ) : (
          <>
            <FormLine
              control={control}
              name="clientId"
              label="connect.applicationKey"
              hint="connect.applicationKeyHint"
              isFixed={isFixed}
              kind="key"
            />
            <FormLine
              control={control}
              name="clientSecret"
              label="connect.secret"
              placeholder={knowsSecret ? 'connect.secretKnown' : undefined}
              kind="secret"
            />
          </>
        )}
        {way === 'browser' && (
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
        )}
        <Disclosure
          label={text(way === 'token' ? 'connect.advancedToken' : 'connect.advanced')}
          isOpen={isAdvanced || hasAddressError}
          onOpenChange={setIsAdvanced}
        >
          <div className={styles['advanced']}>
            <FormLine
              control={control}
              name="appOrigin"
              label="connect.appOrigin"
              isFixed={isFixed}
              kind="address"
            />
            <FormLine
              control={control}
              name="apiOrigin"
              label="connect.apiOrigin"
              isFixed={isFixed}
              kind="address"
            />
            {way !== 'token' && (
              <FormLine
                control={control}
                name="scope"
                label="connect.scope"
                hint="connect.optional"
                description="connect.scopeHint"
                kind="words"
              />
            )}
          </div>
        </Disclosure>
        <div className={styles['foot']}>
          <Button look="ghost" onPress={() => onBack(getValues())}>
            <Text id="connect.back" />
          </Button>
          <Button
            look="primary"
            type="submit"
            isPending={isPending}
            icon={way === 'browser' && <ExternalLink aria-hidden="true" />}
          >
            <Text id={isPending ? words.submitting : words.submit} />
          </Button>
        </div>
      </form>
      {!isFilledIn && <KeySteps way={way} returnsBy={returnsBy} />}
    </main>
  );
}

function isWithoutData(failure: Failure): boolean {
  return failure.kind === 'signed-out' && failure.reason === 'refused-by-resources';
}
